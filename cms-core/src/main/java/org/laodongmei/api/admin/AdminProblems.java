package org.laodongmei.api.admin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.serve.Problem;
import org.laodongmei.api.serve.Problem.Mistake;
import org.laodongmei.api.shape.Managed;
import org.laodongmei.entry.InvalidEntry;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Refused.Reason;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** What went wrong, told to programs that write. */
@RestControllerAdvice("org.laodongmei.api.admin")
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminProblems {

    @ExceptionHandler
    void fault(Fault e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        e.problem().send(request, response);
    }

    @ExceptionHandler
    void unreadable(JacksonException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(400, "json", "Not JSON", "内容不是正确的 JSON。").send(request, response);
    }

    @ExceptionHandler
    void invalid(InvalidEntry e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        new Problem(422, "invalid-entry", "Invalid entry", "稿件不能这样保存。", ofFields(e.problems()))
                .send(request, response);
    }

    private static List<Mistake> ofFields(List<org.laodongmei.kind.Problem> problems) {
        return told(problems, AdminProblems::name);
    }

    private static List<Mistake> told(
            List<org.laodongmei.kind.Problem> problems, UnaryOperator<String> name) {
        return problems.stream()
                .map(it -> new Mistake(name.apply(it.field()), 0, it.zh(), it.message(), null))
                .toList();
    }

    /** Where a field stands in what is sent. */
    private static String name(String field) {
        boolean isOfAll =
                field.equals(Managed.KIND.name())
                        || Managed.WRITTEN.stream().anyMatch(it -> it.name().equals(field));
        return isOfAll ? field : "data." + field;
    }

    @ExceptionHandler
    void refused(Refused e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status =
                switch (e.reason()) {
                    case GONE -> 404;
                    case NOT_ALLOWED, OWN_PIECE, SAME_PERSON -> 403;
                    case CHANGED -> 412;
                    case NOT_NOW -> 409;
                    case UNFINISHED, FAULTY, UNSEEN, REASON_NEEDED, TIME_UNFIT -> 422;
                };
        String code = "refused-" + e.getMessage().replace(' ', '-');
        List<Mistake> mistakes =
                e.reason() == Reason.UNSEEN
                        ? told(e.problems(), UnaryOperator.identity())
                        : ofFields(e.problems());
        new Problem(status, code, "Refused", detail(e.reason()), mistakes).send(request, response);
    }

    private static String detail(Reason reason) {
        return switch (reason) {
            case GONE -> "没有找到。";
            case NOT_ALLOWED -> "没有做这件事的权限。";
            case NOT_NOW -> "稿件现在的状态不能这样做。";
            case CHANGED -> "稿件在您读取之后又有改动，请重新读取再试。";
            case UNFINISHED -> "稿件还缺读者需要的内容。";
            case FAULTY -> "检查发现错误，请先改好。";
            case UNSEEN -> "检查有提醒没有人看过。看过以后，把 errors 里的 name 放进 seen 再送审。";
            case REASON_NEEDED -> "请写明原因（reason）。";
            case OWN_PIECE -> "送审的人不能审自己的稿件。";
            case SAME_PERSON -> "一个人只能审一级。";
            case TIME_UNFIT -> "时间已经过了。";
        };
    }
}
