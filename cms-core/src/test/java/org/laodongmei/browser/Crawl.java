package org.laodongmei.browser;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Follows every link of the site from the home page, and looks at every picture, style and script
 * once.
 */
final class Crawl {

    /** Searches lead to further searches without end; one of them is enough. */
    private static final String ENDLESS = "/search/?";

    private final String address;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Document> pages = new LinkedHashMap<>();
    private final Map<String, Integer> bytes = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Crawl(String address) {
        this.address = address;
    }

    static Crawl of(String address) {
        Crawl crawl = new Crawl(address);
        crawl.run();
        return crawl;
    }

    /** HTML pages by path. */
    Map<String, Document> pages() {
        return pages;
    }

    /** Size of a file as it came over the wire, compressed. */
    int bytes(String path) {
        return bytes.getOrDefault(path, 0);
    }

    /** Dead links, with the page they stand on. */
    List<String> faults() {
        return faults;
    }

    private void run() {
        Deque<String> todo = new ArrayDeque<>(List.of("/", "/404.html"));
        Set<String> seen = new LinkedHashSet<>(todo);
        Map<String, Set<String>> fragments = new LinkedHashMap<>();
        while (!todo.isEmpty()) {
            String path = todo.poll();
            Document page = fetch(path);
            if (page == null) {
                continue;
            }
            pages.put(path, page);
            for (String target : targets(page)) {
                int hash = target.indexOf('#');
                String file = hash < 0 ? target : target.substring(0, hash);
                file = file.isEmpty() ? path : file;
                if (hash >= 0) {
                    fragments
                            .computeIfAbsent(file, _ -> new LinkedHashSet<>())
                            .add(target.substring(hash + 1));
                }
                if (!file.startsWith(ENDLESS) && seen.add(file)) {
                    todo.add(file);
                }
            }
        }
        fragments.forEach((file, ids) ->
                ids.stream()
                        .filter(id ->
                                !id.isEmpty()
                                        && pages.containsKey(file)
                                        && pages.get(file).getElementById(id) == null)
                        .forEach(id -> faults.add(file + " has no #" + id)));
    }

    private @Nullable Document fetch(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Encoding", "gzip")
                        .build();
        try {
            HttpResponse<byte[]> response =
                    client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            bytes.put(path, response.body().length);
            if (response.statusCode() != 200) {
                faults.add(path + " answers " + response.statusCode());
                return null;
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            return type.startsWith("text/html")
                    ? Jsoup.parse(text(response), address + path)
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) throws IOException {
        boolean packed =
                response.headers()
                        .firstValue("Content-Encoding")
                        .filter("gzip"::equals)
                        .isPresent();
        byte[] body =
                packed
                        ? new GZIPInputStream(new ByteArrayInputStream(response.body()))
                                .readAllBytes()
                        : response.body();
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Addresses of this site that the page names, as paths. */
    private static Set<String> targets(Document page) {
        Set<String> targets = new LinkedHashSet<>();
        for (Element element : page.select("[href], [src], [poster], [data-src]")) {
            for (String name : List.of("href", "src", "poster", "data-src")) {
                add(targets, element.attr(name));
            }
        }
        for (Element element : page.select("[srcset]")) {
            for (String candidate : element.attr("srcset").split(",")) {
                add(targets, candidate.strip().split("\\s+")[0]);
            }
        }
        return targets;
    }

    private static void add(Set<String> targets, String address) {
        if (address.startsWith("/") && !address.startsWith("//") || address.startsWith("#")) {
            targets.add(address);
        }
    }
}
