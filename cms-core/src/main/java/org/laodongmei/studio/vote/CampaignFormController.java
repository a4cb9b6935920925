package org.laodongmei.studio.vote;

import gg.jte.generated.precompiled.studio.JtecampaignformGenerated;

import org.laodongmei.markup.Slugs;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.site.SiteWords;
import org.laodongmei.studio.site.form.FormValues;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;

/** Plans a campaign, as long as nobody voted in it. */
@Controller
final class CampaignFormController {

    private final Declarations declarations;
    private final CampaignScreen screen;

    CampaignFormController(Declarations declarations, CampaignScreen screen) {
        this.declarations = declarations;
        this.screen = screen;
    }

    @GetMapping("/studio/campaigns/new")
    View fresh(Visit v) {
        return show(v, CampaignForm.fresh(v.now(), v.zone()), true, Map.of());
    }

    @GetMapping("/studio/campaigns/{slug}/edit")
    View edit(Visit v, @PathVariable String slug) {
        Declared declared = screen.declared(slug);
        if (declared.isSealed()) {
            return new RedirectView("/studio/campaigns/" + slug);
        }
        return show(v, CampaignForm.of(declared, v.now(), v.zone()), false, Map.of());
    }

    @PostMapping("/studio/campaigns/new")
    View create(Visit v, @RequestParam MultiValueMap<String, String> values) {
        CampaignForm form = CampaignForm.of("", new FormValues(values));
        if (form.slug().isEmpty() && !form.title().isEmpty()) {
            values.set("slug", Slugs.of(form.title()));
            form = CampaignForm.of("", new FormValues(values));
        }
        return save(v, form, true);
    }

    @PostMapping("/studio/campaigns/{slug}/edit")
    View change(
            Visit v,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> values) {
        screen.declared(slug);
        return save(v, CampaignForm.of(slug, new FormValues(values)), false);
    }

    private View save(Visit v, CampaignForm form, boolean isNew) {
        String before = declarations.find(form.slug()).map(Declared::yaml).orElse(null);
        if (before != null && !isNew && !CampaignForm.version(before).equals(form.version())) {
            return show(v, form, false, SiteWords.changed(v));
        }
        try {
            String yaml = form.yaml(before == null || isNew ? "" : before, v.zone());
            if (before != null && isNew) {
                Declarations.check(form.slug(), yaml, v.zone(), v.now());
                throw new InvalidCampaign(
                        "slug", "another campaign has that address", "已经有活动用这个地址，请换一个。");
            }
            declarations.define(v.account().id(), form.slug(), before, yaml);
            return new RedirectView("/studio/campaigns/" + form.slug());
        } catch (InvalidCampaign e) {
            return show(v, form, isNew, CampaignWords.problems(v, e));
        }
    }

    private static View show(
            Visit v, CampaignForm form, boolean isNew, Map<String, String> errors) {
        return Screen.form(
                errors, out -> JtecampaignformGenerated.render(out, null, v, form, isNew, errors));
    }
}
