package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtesiteGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.kind.Kinds;
import org.laodongmei.kind.Problem;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.site.form.FormValues;
import org.laodongmei.studio.site.form.Moved;
import org.laodongmei.studio.site.form.Sources;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;

/** The settings of the site: what it is called, who runs it, where it leads. */
@Controller
final class SiteController {

    private final SiteDesk desk;
    private final Channels channels;
    private final Kinds kinds;

    SiteController(SiteDesk desk, Channels channels, Kinds kinds) {
        this.desk = desk;
        this.channels = channels;
        this.kinds = kinds;
    }

    @GetMapping("/studio/site")
    View settings(Visit v, @RequestParam @Nullable String saved) {
        return settings(v, SiteForm.of(desk.values()), saved != null, "", Map.of());
    }

    private View settings(
            Visit v, SiteForm form, boolean saved, String focus, Map<String, String> errors) {
        SitePage page =
                new SitePage(
                        form, Sources.all(v, channels.all(), kinds.all()), saved, focus, errors);
        return Screen.form(errors, out -> JtesiteGenerated.render(out, null, v, page));
    }

    /** The settings are saved, or a list in the form is arranged, as the button says. */
    @PostMapping("/studio/site")
    View change(
            Visit v,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> values) {
        SiteForm form = SiteForm.of(new FormValues(values));
        Moved moved = Moved.of(act);
        if (!moved.equals(Moved.NOTHING)) {
            return settings(v, form.moved(moved), false, moved.focus(), Map.of());
        }
        SiteForm filled = form.filled();
        Map<String, @Nullable Object> wish = filled.wish(desk.values());
        List<Problem> problems =
                desk.change(v.account().id(), "site.changed", form.version(), wish);
        return problems.isEmpty()
                ? new RedirectView("/studio/site?saved")
                : settings(v, filled, false, "", SiteWords.problems(v, problems));
    }
}
