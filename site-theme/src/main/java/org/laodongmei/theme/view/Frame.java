package org.laodongmei.theme.view;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;

import org.laodongmei.theme.part.Head;
import org.laodongmei.theme.part.Html;
import org.laodongmei.theme.part.Site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What all pages of a site share, written once: the first lines of the head, the masthead, the
 * foot.
 */
public final class Frame {

    private static final Pattern EMBEDDABLE = Pattern.compile("/votes/[a-z0-9-]+/");
    private final Site site;
    private final Set<byte[]> shared = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Html opening;
    private final Html foot;
    private final Map<String, Html> mastheads = new HashMap<>();
    private final Html plainMasthead;
    private final Map<String, Html> prints = new ConcurrentHashMap<>();

    /**
     * @param templates by which it is written
     */
    public Frame(Site site, Templates templates) {
        this.site = site;
        this.opening = write(out -> templates.opening(out, this));
        this.foot = write(out -> templates.foot(out, this));
        this.plainMasthead = write(out -> templates.masthead(out, this, ""));
        mastheads.put("home", write(out -> templates.masthead(out, this, "home")));
        for (Site.Item item : site.navigation()) {
            mastheads.put(item.key(), write(out -> templates.masthead(out, this, item.key())));
        }
    }

    /** What pages share, told apart by identity. */
    public Set<byte[]> shared() {
        return Collections.unmodifiableSet(shared);
    }

    private Html write(Consumer<HtmlTemplateOutput> template) {
        var bytes = new Utf8ByteOutput();
        template.accept(new OwaspHtmlTemplateOutput(bytes));
        byte[] written = bytes.toByteArray();
        shared.add(written);
        return Html.of(written);
    }

    public Site site() {
        return site;
    }

    /** Whether that page is in grey. */
    public boolean mourns(Head head) {
        return switch (site.mourning()) {
            case NONE -> false;
            case HOME -> head.path().equals("/");
            case ALL -> true;
        };
    }

    /** From the doctype into the head, up to what differs from page to page. */
    public Html opening() {
        return opening;
    }

    /** Skip link, masthead and navigation, with the item of that key current. */
    public Html masthead(String section) {
        return mastheads.getOrDefault(section, plainMasthead);
    }

    public Html foot() {
        return foot;
    }

    /** Address of a file of the theme, such as {@code site.css}. */
    public String file(String name) {
        return Files.path(name);
    }

    /** A print as SVG within the page, so that it takes the ink of the page. */
    public Html print(String name) {
        return prints.computeIfAbsent(name, it -> Html.of(Files.read(Files.path(it))));
    }

    /** The page's own title with the site's name. */
    public String title(Head head) {
        if (head.title().isEmpty()) {
            return site.subtitle().isEmpty() ? site.name() : site.name() + " · " + site.subtitle();
        }
        return head.title() + " · " + site.name();
    }

    /** A path of the site as an address of the web. */
    public String absolute(String path) {
        return path.startsWith("/") ? site.baseUrl() + path : path;
    }

    /** Whether other sites can show the page in a frame: entries and campaigns. */
    public boolean isEmbeddable(Head head) {
        return head.article() || EMBEDDABLE.matcher(head.path()).matches();
    }

    /** Where programs ask how to show the page in a frame (oembed.com), as json or xml. */
    public String oembed(Head head, String format) {
        return absolute(
                "/oembed?url="
                        + URLEncoder.encode(absolute(head.path()), StandardCharsets.UTF_8)
                        + "&format="
                        + format);
    }

    /** Host of the site, as inspectors of public sites want it named. */
    public String domain() {
        int scheme = site.baseUrl().indexOf("://");
        return scheme < 0 ? site.baseUrl() : site.baseUrl().substring(scheme + 3);
    }

    // The texts of java.time's own types are as wanted, and a list page has dozens: its formatters
    // take several times as long.

    /** 2019-02-15. */
    public String day(Instant at) {
        return local(at).toLocalDate().toString();
    }

    /** 02-15. */
    public String monthDay(Instant at) {
        String day = day(at);
        return day.substring(day.length() - 5);
    }

    /** 2019-02-15 09:00. */
    public String minute(Instant at) {
        LocalTime time = local(at).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return day(at) + " " + time;
    }

    /** 2019-02-15T09:00+08:00, to the minute, as HTML has it. */
    public String iso(Instant at) {
        return local(at).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(site.zone());
    }

    /** A JSON document that cannot end the script element it is written into. */
    public Content json(String document) {
        return new Content() {
            @Override
            public void writeTo(TemplateOutput out) {
                int from = 0;
                for (int at = document.indexOf('<'); at >= 0; at = document.indexOf('<', from)) {
                    out.writeContent(document, from, at);
                    out.writeContent("\\u003c");
                    from = at + 1;
                }
                out.writeContent(document, from, document.length());
            }
        };
    }
}
