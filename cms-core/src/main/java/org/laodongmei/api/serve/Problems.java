package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.api.query.InvalidQuery;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

import java.io.IOException;

/** What went wrong, told to callers of the API. */
@RestControllerAdvice("org.laodongmei.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    @ExceptionHandler
    void invalid(InvalidQuery e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem.of(e).send(request, response);
    }

    @ExceptionHandler
    void missing(Missing e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String hint = e.nearest() == null ? "" : "是不是 " + e.nearest() + "？";
        Problem.of(404, "missing", "Not found", "没有找到，或者尚未发布。" + hint).send(request, response);
    }

    /** What did not even reach a method of ours. */
    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpMediaTypeException.class,
        HttpMessageConversionException.class,
        MethodArgumentTypeMismatchException.class,
        MultipartException.class
    })
    void unfit(Exception e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean isOfType = e instanceof HttpMediaTypeException;
        boolean isTooLarge = e instanceof MaxUploadSizeExceededException;
        Problem.of(
                        isTooLarge ? 413 : isOfType ? 415 : 400,
                        isTooLarge ? "size" : "unfit",
                        "Unfit request",
                        isTooLarge
                                ? "内容太大。"
                                : isOfType ? "不收这种 Content-Type。" : "请求缺了什么，或者有看不懂的地方。")
                .send(request, response);
    }

    @ExceptionHandler
    void notYet(Answers.NotYet e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Retry-After", "5");
        Problem.of(503, "starting", "Not ready yet", "站点正在启动，请稍后再试。").send(request, response);
    }
}
