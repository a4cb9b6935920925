package org.laodongmei.studio;

import gg.jte.generated.precompiled.studio.JtesorryGenerated;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** What the screens say to an address that leads nowhere: a screen, not a machine's answer. */
@ControllerAdvice(basePackageClasses = WrongAddress.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongAddress {

    /** A number or the like that is none. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    View unreadable(Visit v) {
        return sorry(
                v,
                HttpStatus.BAD_REQUEST,
                v.say("地址不对", "Not an address of ours"),
                v.say(
                        "地址里有看不懂的地方，可能没有复制完整。",
                        "Something in the address makes no sense; perhaps it was not copied whole."));
    }

    /** What a controller does not find, or refuses. */
    @ExceptionHandler(ResponseStatusException.class)
    View refused(Visit v, ResponseStatusException refused) {
        HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
        return status == HttpStatus.NOT_FOUND
                ? sorry(
                        v,
                        status,
                        v.say("没有这一页", "No such page"),
                        v.say(
                                "可能已经删除，或者地址没有复制完整。",
                                "It may be gone, or its address was not copied whole."))
                : sorry(
                        v,
                        status,
                        v.say("没有做", "Not done"),
                        v.say(
                                "这一步现在做不了，请返回、刷新后再试。",
                                "That cannot be done now. Go back, reload and try again."));
    }

    private static View sorry(Visit v, HttpStatus status, String title, String text) {
        return Screen.of(status, out -> JtesorryGenerated.render(out, null, v, title, text));
    }
}
