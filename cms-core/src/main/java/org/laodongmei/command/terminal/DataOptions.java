package org.laodongmei.command.terminal;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Options that every command has. What is not given comes from a system property, the environment,
 * or a default.
 */
public final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with database, media, index and site (laodongmei.data; ./data)")
    private Path data;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Address of the site for readers (laodongmei.base-url; http://localhost:8080)")
    private String baseUrl;

    /** The data folder, absolute. */
    public Path data() {
        return (data != null ? data : Path.of(setting("laodongmei.data", "data")))
                .toAbsolutePath()
                .normalize();
    }

    /**
     * The address of the site for readers, without a slash at the end.
     *
     * @throws Failure if it is none
     */
    public String baseUrl() {
        String url =
                baseUrl != null ? baseUrl : setting("laodongmei.base-url", "http://localhost:8080");
        if (!url.matches("https?://[^/\\s?#]+/?")) {
            throw new Failure("the base address must be http(s)://host[:port], not " + url);
        }
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Hosts of one's own network that may be asked though they are not public, in lower case. */
    public static Set<String> privateHosts() {
        String hosts = setting("laodongmei.private-hosts", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(hosts.split("[,\\s]+"))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
    }

    /**
     * A setting: {@code laodongmei.base-url} as a system property, else {@code
     * LAODONGMEI_BASE_URL}.
     */
    public static String setting(String name, String otherwise) {
        String property = System.getProperty(name);
        String variable =
                System.getenv(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        return property != null ? property : variable != null ? variable : otherwise;
    }
}
