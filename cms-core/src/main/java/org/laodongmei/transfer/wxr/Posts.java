package org.laodongmei.transfer.wxr;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.markup.Links;
import org.laodongmei.markup.paste.Paste;
import org.laodongmei.markup.paste.Pasted;
import org.laodongmei.transfer.arrival.Brought;
import org.laodongmei.transfer.folder.Findings;
import org.laodongmei.transfer.wxr.Item.Term;
import org.laodongmei.transfer.wxr.Survey.Known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A post of WordPress becomes a draft: its HTML Markdown, its links and pictures ours. */
final class Posts {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_TAG = 60;
    private static final int MOST_TAGS = 50;

    private final Survey survey;
    private final Map<String, Known> known;
    private final Media media;
    private final Findings findings;

    Posts(Survey survey, Map<String, Known> known, Media media, Findings findings) {
        this.survey = survey;
        this.known = known;
        this.media = media;
        this.findings = findings;
    }

    /** The draft of a post; null if it cannot be one, which is told. */
    @Nullable Brought read(Item item) {
        Known as = known.get(Survey.name(item));
        if (as == null) {
            return null;
        }
        String content = item.text("content:encoded");
        if (content.length() > Paste.LIMIT) {
            note(item, true, "its text has more than " + Paste.LIMIT + " characters");
            return null;
        }
        if (item.type().equals("page")) {
            note(item, false, "is a page there, an article here" + parent(item));
        }
        String title = title(item);
        String body = body(item, content, title);
        List<Term> categories =
                item.terms().stream().filter(term -> term.domain().equals("category")).toList();
        List<String> channels =
                categories.stream().map(survey.sections::channel).filter(c -> c != null).toList();
        Draft draft =
                new Draft(
                        as.id(),
                        Survey.KIND,
                        as.slug(),
                        title.isEmpty() ? start(body, item) : title,
                        shortened(Html.plain(item.text("excerpt:encoded")), LONGEST_SUMMARY),
                        body,
                        channels.isEmpty() ? null : channels.getFirst(),
                        List.of(),
                        tags(item, categories),
                        as.dated(),
                        author(item),
                        "",
                        cover(item),
                        Map.of());
        return new Brought(Survey.name(item), draft, isLive(item));
    }

    /** Articles stand by themselves. */
    private String parent(Item item) {
        String parent = item.text("wp:post_parent").strip();
        return parent.isEmpty() || parent.equals("0")
                ? ""
                : "; that it is below " + survey.label(parent) + " is left out";
    }

    private void note(Item item, boolean refused, String reason) {
        if (refused) {
            findings.refuse(item.label(), item.line(), reason);
        } else {
            findings.note(item.label(), item.line(), reason);
        }
    }

    /** What was not for everybody there is not for everybody here. */
    private boolean isLive(Item item) {
        String status = item.text("wp:status").strip();
        if (!status.equals("publish")) {
            note(item, false, "is '" + status + "' there; kept as a draft");
            return false;
        }
        if (!item.text("wp:post_password").isBlank()) {
            note(item, false, "has a password there; kept as a draft");
            return false;
        }
        return true;
    }

    private String title(Item item) {
        String title = Html.plain(item.text("title"));
        if (title.length() > LONGEST_TITLE) {
            note(item, false, "its title is longer than " + LONGEST_TITLE + " characters; cut");
        }
        return shortened(title, LONGEST_TITLE);
    }

    private String start(String body, Item item) {
        note(item, false, "has no title; its first words are one");
        String words = body.replaceAll("!?\\[([^\\]]*)]\\([^)]*\\)|[*#>`\\\\]", "$1").strip();
        String line = words.lines().findFirst().orElse("").strip();
        return line.isEmpty() ? "无题 " + item.id() : shortened(line, 40);
    }

    private String author(Item item) {
        String login = item.text("dc:creator").strip();
        return shortened(survey.authors.getOrDefault(login, login), LONGEST_TITLE);
    }

    /** A second category is a word to find it by. */
    private List<String> tags(Item item, List<Term> categories) {
        Stream<String> tags =
                item.terms().stream()
                        .filter(term -> Set.of("post_tag", "tag").contains(term.domain()))
                        .map(Term::name);
        Stream<String> more =
                categories.stream()
                        .filter(term -> survey.sections.channel(term) != null)
                        .skip(1)
                        .map(Term::name);
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(tags, more)
                .map(Html::plain)
                .map(tag -> shortened(tag, LONGEST_TAG))
                .filter(tag -> !tag.isBlank())
                .forEach(all::add);
        if (all.size() > MOST_TAGS) {
            note(item, false, "has more than " + MOST_TAGS + " tags; the rest left out");
        }
        return all.stream().limit(MOST_TAGS).toList();
    }

    private @Nullable String cover(Item item) {
        String id = item.meta().getOrDefault("_thumbnail_id", "").strip();
        if (id.isEmpty()) {
            return null;
        }
        String file = survey.file(id);
        if (file == null) {
            note(item, false, "its picture (attachment " + id + ") is not in the export");
            return null;
        }
        String cover = media.asset(file).orElse(null);
        if (cover == null) {
            note(item, false, "its picture was not taken: " + file);
        }
        return cover;
    }

    private String body(Item item, String content, String title) {
        Document document = Html.of(content, attributes -> gallery(item, attributes));
        Set<String> ours = new HashSet<>();
        for (Element image : document.select("img")) {
            String address = image.hasAttr("data-src") ? image.attr("data-src") : image.attr("src");
            media.asset(address)
                    .ifPresentOrElse(
                            sha256 -> {
                                ours.add(sha256);
                                image.removeAttr("data-src").attr("src", "asset:" + sha256);
                            },
                            () -> note(item, false, "a picture was not taken: " + address));
            Element around = image.parent();
            if (around != null
                    && around.normalName().equals("a")
                    && media.asset(around.attr("href")).isPresent()) {
                around.unwrap();
            }
        }
        for (Element link : document.select("a[href]")) {
            survey.places
                    .uri(link.attr("href"))
                    .ifPresent(uri -> link.attr("href", uri.toString()));
        }
        Set<String> shortcodes = Html.shortcodes(content);
        if (!shortcodes.isEmpty()) {
            note(item, false, "shortcodes that stay as text: " + String.join(", ", shortcodes));
        }
        int lost = Html.films(content);
        if (lost > 0) {
            note(item, false, "players that name no file stay as text: " + lost);
        }
        Pasted pasted = Paste.read(document.body().html(), ours::contains);
        return links(whole(pasted, title));
    }

    /** What was taken out of the text for fields of its own goes back: those are filled already. */
    private static String whole(Pasted pasted, String title) {
        StringBuilder whole = new StringBuilder();
        if (!pasted.title().isBlank() && !pasted.title().equals(title)) {
            whole.append("**").append(pasted.title()).append("**\n\n");
        }
        whole.append(pasted.markdown());
        String text = pasted.credits().text();
        String pictures = pasted.credits().pictures();
        if (!text.isEmpty() || !pictures.isEmpty()) {
            whole.append("\n\n（")
                    .append(text.isEmpty() ? "" : "文/" + text)
                    .append(text.isEmpty() || pictures.isEmpty() ? "" : " ")
                    .append(pictures.isEmpty() ? "" : "图/" + pictures)
                    .append('）');
        }
        return whole.toString();
    }

    private String links(String markdown) {
        return Links.rewrite(
                markdown,
                target -> {
                    if (!target.startsWith("http")) {
                        return null;
                    }
                    int hash = target.indexOf('#');
                    String mark = hash < 0 ? "" : target.substring(hash);
                    return survey.places
                            .entry(target)
                            .map(id -> "entry:" + id + mark)
                            .or(() -> media.asset(target).map(sha256 -> "asset:" + sha256))
                            .orElse(null);
                });
    }

    private List<String> gallery(Item item, String attributes) {
        String ids = Html.attribute(attributes, "ids");
        String chosen = ids.isEmpty() ? Html.attribute(attributes, "include") : ids;
        if (chosen.isEmpty()) {
            return survey.below(item.id());
        }
        List<String> files = new ArrayList<>();
        for (String id : Arrays.stream(chosen.split(",")).map(String::strip).toList()) {
            String file = survey.file(id);
            if (file == null) {
                note(item, false, "a picture of a gallery is not in the export: " + id);
            } else {
                files.add(file);
            }
        }
        return files;
    }

    private static String shortened(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
