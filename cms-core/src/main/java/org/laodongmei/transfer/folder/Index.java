package org.laodongmei.transfer.folder;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Entries.Address;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.transfer.folder.Scan.Source;
import org.laodongmei.transfer.read.Slugs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which entry every name means: its kind and slug, the path of its file, its address on the old
 * site or on ours.
 */
public final class Index {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern END = Pattern.compile("(/index)?(\\.html?)?/?$");

    /** First parts of addresses that are no entries. */
    private static final Set<String> PAGES =
            Set.of("", "channels", "tags", "votes", "search", "archive");

    /**
     * A file that will be an entry.
     *
     * @param newer whether it is a draft that is newer than what {@code id} has live
     */
    public record Item(
            Source source, String slug, String id, Instant dated, boolean draft, boolean newer) {}

    private final Layout layout;
    private final Kinds kinds;
    private final Map<Address, String> addresses;
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> urls = new HashMap<>();

    public Index(Layout layout, Kinds kinds, Map<Address, String> existing) {
        this.layout = layout;
        this.kinds = kinds;
        this.addresses = new HashMap<>(existing);
    }

    public void add(Item item, Iterable<String> oldAddresses) {
        Source source = item.source();
        put(source.kind().name(), item.slug(), item.id());
        paths.put(source.name(), item.id());
        oldAddresses.forEach(address -> urls.putIfAbsent(url(address), item.id()));
        String path = layout.name(source.file()).substring(layout.name(layout.content()).length());
        String page = url(path.replaceFirst("\\.[a-z]+$", "").toLowerCase(Locale.ROOT));
        urls.putIfAbsent(page, item.id());
        urls.putIfAbsent(url(page.replaceFirst("[^/]*$", item.slug())), item.id());
        if (!source.day().isEmpty()) {
            urls.putIfAbsent(source.day().replace('-', '/') + '/' + item.slug(), item.id());
            urls.putIfAbsent(source.day().replace('-', '/') + '/' + source.base(), item.id());
        }
    }

    public void put(String kind, String slug, String id) {
        addresses.put(new Address(kind, slug), id);
    }

    public Optional<String> id(String kind, String slug) {
        return Optional.ofNullable(addresses.get(new Address(kind, slug)));
    }

    /** The entry whose file it is; with or without its ending, or as the folder of an index.md. */
    public Optional<String> file(Path file) {
        String name = layout.name(file);
        String bare = END.matcher(name).replaceFirst("");
        for (String candidate :
                new String[] {name, bare + ".md", bare + ".markdown", bare + "/index.md"}) {
            String id = paths.get(candidate);
            if (id != null) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    /** The entry at an address such as {@code /articles/x/}, of ours first. */
    public Optional<String> address(String path) {
        String url = url(path);
        Optional<String> ours = url.indexOf('/') > 0 ? reference(url, null) : Optional.empty();
        return ours.or(() -> Optional.ofNullable(urls.get(url)))
                .or(() -> Optional.ofNullable(urls.get(url.toLowerCase(Locale.ROOT))));
    }

    /**
     * Whether it is the address of a page of our site that is no entry, such as {@code
     * /channels/news/}.
     */
    public boolean isPage(String path) {
        String url = url(path);
        int slash = url.indexOf('/');
        return PAGES.contains(slash < 0 ? url : url.substring(0, slash))
                || kinds.byRoute(url).isPresent();
    }

    /**
     * The entry that a field names: {@code slug}, {@code route/slug} or an id.
     *
     * @param kind of which it must be; null for any
     */
    public Optional<String> reference(String text, @Nullable String kind) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Optional<String> id =
                    kind != null
                            ? id(kind, text)
                            : kinds.all().stream()
                                    .flatMap(k -> id(k.name(), text).stream())
                                    .findFirst();
            return id.or(() -> ID.matcher(text).matches() ? Optional.of(text) : Optional.empty());
        }
        String folder = text.substring(0, slash);
        return kinds.byRoute(folder)
                .or(() -> kinds.find(folder))
                .map(Kind::name)
                .filter(name -> kind == null || kind.equals(name))
                .flatMap(name -> id(name, text.substring(slash + 1)));
    }

    /** The topic that an entry names, by its slug or by a name that its slug was made of. */
    public Optional<String> topic(String name) {
        return reference(name, "topic").or(() -> id("topic", Slugs.of(name)));
    }

    private static String url(String address) {
        String path = address.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("^/+", "");
        return END.matcher(path).replaceFirst("");
    }
}
