package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtehomeblocksGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.kind.Kind;
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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The blocks of the front page, from the top. */
@Controller
final class HomeController {

    private static final String NAME = "home";

    private final SiteDesk settings;
    private final Channels channels;
    private final Kinds kinds;
    private final Desk desk;

    HomeController(SiteDesk settings, Channels channels, Kinds kinds, Desk desk) {
        this.settings = settings;
        this.channels = channels;
        this.kinds = kinds;
        this.desk = desk;
    }

    @GetMapping("/studio/site/home")
    View blocks(Visit v, @RequestParam @Nullable String saved) {
        Map<String, @Nullable Object> values = settings.values();
        List<BlockForm> blocks = new ArrayList<>();
        for (Object item : FormValues.list(values.get(NAME))) {
            blocks.add(BlockForm.of(blocks.size(), item));
        }
        String version = SiteDesk.version(values, Set.of(NAME));
        return blocks(v, blocks, version, saved != null, "", Map.of());
    }

    private View blocks(
            Visit v,
            List<BlockForm> blocks,
            String version,
            boolean saved,
            String focus,
            Map<String, String> errors) {
        Map<String, String> names = new LinkedHashMap<>();
        kinds.all()
                .forEach(kind ->
                        names.put(kind.name(), v.say(kind.label().zh(), kind.label().en())));
        HomePage page =
                new HomePage(
                        blocks,
                        version,
                        Sources.all(v, channels.all(), kinds.all()),
                        names,
                        titles(blocks),
                        saved,
                        focus,
                        errors);
        return Screen.form(errors, out -> JtehomeblocksGenerated.render(out, null, v, page));
    }

    /** The titles of all entries that the blocks name, in one statement. */
    private Map<String, String> titles(List<BlockForm> blocks) {
        List<String> addresses =
                blocks.stream()
                        .flatMap(block ->
                                Stream.concat(
                                        Stream.concat(
                                                Stream.of(block.text("entry")),
                                                block.more().stream()),
                                        block.figures().stream().map(BlockForm.Line::link)))
                        .filter(address -> address.contains("/"))
                        .distinct()
                        .toList();
        Map<Entries.Address, String> known = new LinkedHashMap<>();
        for (String address : addresses) {
            int slash = address.indexOf('/');
            kinds.byRoute(address.substring(0, slash))
                    .map(Kind::name)
                    .ifPresent(kind ->
                            known.put(
                                    new Entries.Address(kind, address.substring(slash + 1)),
                                    address));
        }
        Map<String, String> titles = new LinkedHashMap<>();
        desk.titles(known.keySet())
                .forEach((address, title) -> titles.put(known.getOrDefault(address, ""), title));
        return titles;
    }

    /** The blocks are saved, or arranged in the form, as the button says. */
    @PostMapping("/studio/site/home")
    View change(
            Visit v,
            @RequestParam(name = "do", defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, String> values) {
        FormValues form = new FormValues(values);
        String version = form.text("version");
        List<BlockForm> blocks =
                form.items(NAME).stream()
                        .map(number -> BlockForm.of(form, NAME + "." + number + "."))
                        .toList();
        Moved moved = Moved.of(act);
        if (!moved.equals(Moved.NOTHING)) {
            return blocks(
                    v, arranged(blocks, moved, form), version, false, moved.focus(), Map.of());
        }
        List<BlockForm> filled = blocks.stream().map(BlockForm::filled).toList();
        Map<String, String> missing = missing(v, filled);
        if (!missing.isEmpty()) {
            return blocks(v, filled, version, false, "", missing);
        }
        Map<String, @Nullable Object> before = settings.values();
        Map<String, @Nullable Object> wish = new LinkedHashMap<>();
        List<?> now = FormValues.list(before.get(NAME));
        wish.put(
                NAME,
                filled.isEmpty() && !before.containsKey(NAME)
                        ? null
                        : filled.stream().map(block -> block.value(now)).toList());
        List<Problem> problems = settings.change(v.account().id(), "home.changed", version, wish);
        return problems.isEmpty()
                ? new RedirectView("/studio/site/home?saved")
                : blocks(v, filled, version, false, "", SiteWords.problems(v, problems));
    }

    /** What is wrong with the addresses of a lead and of those beside it. */
    private Map<String, String> missing(Visit v, List<BlockForm> blocks) {
        Map<String, String> titles = titles(blocks);
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            BlockForm block = blocks.get(i);
            List<String> more = block.more();
            for (int n = 0; n < more.size(); n++) {
                if (!titles.containsKey(more.get(n))) {
                    missing.put(NAME + "." + i + ".more." + n, SiteWords.noEntry(v));
                }
            }
            if (!block.text("entry").isEmpty() && !titles.containsKey(block.text("entry"))) {
                missing.put(NAME + "." + i + ".entry", SiteWords.noEntry(v));
            }
        }
        return missing;
    }

    private static List<BlockForm> arranged(List<BlockForm> blocks, Moved moved, FormValues form) {
        List<BlockForm> inner = new ArrayList<>();
        for (BlockForm block : blocks) {
            inner.add(block.moved(moved, NAME + "." + inner.size() + "."));
        }
        return moved.in(NAME, inner, BlockForm.fresh(form.text("sort")));
    }
}
