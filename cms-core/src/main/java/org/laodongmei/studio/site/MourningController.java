package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtemourningGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Problem;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.site.setting.SiteSettings;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.site.form.FormValues;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Days of mourning: from when until when what of the site is in grey. */
@Controller
final class MourningController {

    private final SiteDesk desk;
    private final Settings settings;

    MourningController(SiteDesk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping("/studio/site/mourning")
    View mourning(Visit v) {
        return mourning(
                v, MourningForm.of(current().mourning(), desk.values(), v.zone()), Map.of());
    }

    private SiteSettings current() {
        return SiteSettings.read(settings.get(SiteDesk.SETTING).orElse(null));
    }

    private View mourning(Visit v, MourningForm form, Map<String, String> errors) {
        SiteSettings now = current();
        return Screen.form(
                errors,
                out ->
                        JtemourningGenerated.render(
                                out, null, v, form, now.mourning(), now.mourns(v.now()), errors));
    }

    /** It is planned, begins now, or ends now, as the button says. */
    @PostMapping("/studio/site/mourning")
    View change(
            Visit v,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> values) {
        MourningForm sent = MourningForm.of(new FormValues(values));
        MourningForm form =
                switch (act) {
                    case "save", "end" -> sent;
                    case "begin" -> sent.fromNow(v.now(), v.zone());
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        if (act.equals("save") && (form.from().isEmpty() || form.until().isEmpty())) {
            return mourning(
                    v,
                    form,
                    Map.of(
                            MourningForm.NAME,
                            v.say("请写开始和结束的日期、时间。", "Write when it begins and when it ends.")));
        }
        Map<String, @Nullable Object> wish = new LinkedHashMap<>();
        wish.put(
                MourningForm.NAME,
                act.equals("end")
                        ? null
                        : form.wish(desk.values().get(MourningForm.NAME), v.zone()));
        List<Problem> problems =
                desk.change(v.account().id(), "mourning.changed", form.version(), wish);
        return problems.isEmpty()
                ? new RedirectView("/studio/site/mourning")
                : mourning(v, form, SiteWords.problems(v, problems));
    }
}
