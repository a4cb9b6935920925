package org.laodongmei.studio.site;

import gg.jte.generated.precompiled.studio.JtetagGenerated;
import gg.jte.generated.precompiled.studio.JtetagsGenerated;

import org.laodongmei.entry.desk.TagDesk;
import org.laodongmei.entry.desk.TagDesk.Row;
import org.laodongmei.entry.desk.TagDesk.Wrong;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tags: which there are, and putting them in order. */
@Controller
final class TagController {

    private static final int MOST_SHOWN = 200;
    private static final String LIST = "/studio/tags";

    private final TagDesk desk;

    TagController(TagDesk desk) {
        this.desk = desk;
    }

    /** All tags, or one of them where it is named. */
    @GetMapping("/studio/tags")
    View tags(
            Visit v,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String name) {
        if (!name.isEmpty()) {
            return tag(v, name, "", Map.of());
        }
        String asked = q.strip();
        List<Row> all = desk.all();
        List<Row> found =
                all.stream()
                        .filter(row ->
                                row.name().contains(asked)
                                        || row.slug().contains(asked)
                                        || row.aliases().stream()
                                                .anyMatch(alias -> alias.contains(asked)))
                        .sorted(Comparator.comparing(Row::live).reversed())
                        .limit(MOST_SHOWN)
                        .toList();
        List<String> removed = desk.removed();
        return Screen.of(
                out -> JtetagsGenerated.render(out, null, v, found, all.size(), removed, asked));
    }

    private View tag(Visit v, String name, String value, Map<String, String> errors) {
        List<Row> all = desk.all();
        Row row =
                all.stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> others =
                all.stream()
                        .filter(one -> one != row)
                        .sorted(Comparator.comparing(Row::live).reversed())
                        .limit(MOST_SHOWN)
                        .map(Row::name)
                        .toList();
        return Screen.form(
                errors, out -> JtetagGenerated.render(out, null, v, row, others, value, errors));
    }

    /** What the button says is done to a tag. */
    @PostMapping("/studio/tags")
    View change(
            Visit v,
            @RequestParam(name = "do", defaultValue = "") String act,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String value) {
        String by = v.account().id();
        String wish = value.strip();
        Optional<Wrong> wrong =
                switch (act) {
                    case "rename" -> desk.rename(by, name, wish);
                    case "merge" -> desk.merge(by, name, wish);
                    case "address" -> desk.readdress(by, name, wish);
                    case "remove" -> desk.remove(by, name);
                    case "restore" -> desk.restore(by, name);
                    default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
                };
        if (wrong.isPresent()) {
            return tag(v, name, value, Map.of(act, sentence(v, act, wrong.get())));
        }
        return new RedirectView(
                switch (act) {
                    case "rename", "merge" -> address(wish);
                    case "address" -> address(name);
                    default -> LIST;
                });
    }

    private static String address(String name) {
        return LIST + "?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String sentence(Visit v, String act, Wrong wrong) {
        return switch (wrong) {
            case NAME_UNFIT ->
                    v.say(
                            "请写新名字：最多 " + TagDesk.LONGEST_NAME + " 个字，中间没有空格和逗号。",
                            "Write a name of at most "
                                    + TagDesk.LONGEST_NAME
                                    + " characters, without spaces or commas.");
            case NAME_TAKEN ->
                    v.say(
                            "已有这个标签（或并入别处的同名标签）；要合在一起，请用“并入”。",
                            "There is such a tag; to make them one, merge them.");
            case ADDRESS_UNFIT ->
                    v.say(
                            "地址只能用小写字母、数字和连字符，最多 80 个字符。",
                            "Use small letters, digits and hyphens, at most 80 characters.");
            case ADDRESS_TAKEN ->
                    v.say("另一个标签在用这个地址，请换一个。", "Another tag has that address; choose another.");
            case GONE ->
                    act.equals("merge")
                            ? v.say(
                                    "没有这个标签，请从列表里选一个别的标签。",
                                    "There is no such tag; choose another one.")
                            : v.say("这个标签已不在了。", "The tag is gone.");
        };
    }
}
