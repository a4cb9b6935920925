package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtechannelGenerated;
import gg.jte.generated.precompiled.studio.JtechannelsGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.channel.Channels;
import org.laodongmei.channel.InvalidChannel;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;

/** The tree of channels: a list to arrange them, a form for each. */
@Controller
final class ChannelController {

    private static final String LIST = "/studio/channels";

    private final Channels channels;
    private final ChannelDesk desk;

    ChannelController(Channels channels, ChannelDesk desk) {
        this.channels = channels;
        this.desk = desk;
    }

    @GetMapping("/studio/channels")
    View list(Visit v) {
        return list(v, ChannelForm.EMPTY, Map.of());
    }

    private View list(Visit v, ChannelForm form, Map<String, String> errors) {
        List<ChannelRow> rows = ChannelRow.tree(channels.all());
        return Screen.form(
                errors, out -> JtechannelsGenerated.render(out, null, v, rows, form, errors));
    }

    @PostMapping("/studio/channels")
    View add(Visit v, @RequestParam MultiValueMap<String, String> values) {
        ChannelForm form = ChannelForm.of(values);
        try {
            desk.add(v.account().id(), form.channel());
        } catch (InvalidChannel e) {
            return list(v, form, SiteWords.refusals(v, e));
        }
        return new RedirectView(LIST);
    }

    @GetMapping("/studio/channels/{slug}")
    View channel(Visit v, @PathVariable String slug) {
        return channel(v, slug, ChannelForm.of(found(slug)), Map.of());
    }

    private View channel(Visit v, String slug, ChannelForm form, Map<String, String> errors) {
        Channel channel = found(slug);
        List<Channel> all = channels.all();
        Map<String, Integer> occupants = desk.occupants(slug);
        return Screen.form(
                errors,
                out ->
                        JtechannelGenerated.render(
                                out, null, v, channel, all, occupants, form, errors));
    }

    /** A channel is changed, changes places with a neighbour, or goes, as the button says. */
    @PostMapping("/studio/channels/{slug}")
    View change(
            Visit v,
            @PathVariable String slug,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> values) {
        Channel was = found(slug);
        String by = v.account().id();
        ChannelForm form = ChannelForm.of(values);
        switch (act) {
            case "up", "down" -> desk.move(by, slug, act.equals("up"));
            case "remove" -> {
                if (!desk.remove(by, slug).isEmpty()) {
                    return channel(
                            v,
                            slug,
                            ChannelForm.of(was),
                            Map.of(
                                    "form",
                                    v.say("栏目里还有东西，没有删除。", "It is not empty, so it stays.")));
                }
            }
            case "save" -> {
                try {
                    if (!form.version().equals(ChannelForm.version(was))) {
                        return channel(v, slug, form, SiteWords.changed(v));
                    }
                    desk.change(by, was, form.channel());
                } catch (InvalidChannel e) {
                    return channel(v, slug, form, SiteWords.refusals(v, e));
                }
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new RedirectView(LIST);
    }

    private Channel found(String slug) {
        return channels.all().stream()
                .filter(channel -> channel.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
