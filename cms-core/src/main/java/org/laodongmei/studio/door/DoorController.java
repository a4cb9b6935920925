package org.laodongmei.studio.door;

import gg.jte.generated.precompiled.studio.JtesorryGenerated;

import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.time.Duration;

/** The language, and what is said to who may not enter. */
@Controller
final class DoorController {

    @PostMapping("/studio/language")
    View language(
            @RequestParam(defaultValue = "zh") String language,
            @RequestParam(defaultValue = "") String to,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from("laodongmei_language", language.equals("en") ? "en" : "zh")
                        .path("/studio")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
        return new RedirectView(Target.again(to));
    }

    @RequestMapping("/studio/refused")
    View refused(Visit v) {
        return Screen.of(
                HttpStatus.FORBIDDEN,
                out ->
                        JtesorryGenerated.render(
                                out,
                                null,
                                v,
                                v.say("没有做", "Not done"),
                                v.say(
                                        "这一页不对您开放，或者页面放得太久。请返回、刷新后再试；需要权限请找管理员。",
                                        "This is not open to you, or the page was open too long. Go back, reload and try again; for rights ask an administrator.")));
    }
}
