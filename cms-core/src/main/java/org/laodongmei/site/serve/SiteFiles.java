package org.laodongmei.site.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The files of the site with their types, strong ETags, ranges and gzip twins. */
final class SiteFiles extends ResourceHttpRequestHandler {

    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    /** Feeds by their name, everything else by its ending. */
    private static final Map<String, MediaType> BY_NAME =
            Map.of(
                    "feed.xml", MediaType.parseMediaType("application/rss+xml;charset=UTF-8"),
                    "atom.xml", MediaType.parseMediaType("application/atom+xml;charset=UTF-8"),
                    "feed.json", MediaType.parseMediaType("application/feed+json;charset=UTF-8"));

    private static final Map<String, MediaType> BY_ENDING =
            Map.ofEntries(
                    Map.entry("html", MediaType.parseMediaType("text/html;charset=UTF-8")),
                    Map.entry("xml", XML),
                    Map.entry("txt", MediaType.parseMediaType("text/plain;charset=UTF-8")),
                    Map.entry("java", MediaType.parseMediaType("text/plain;charset=UTF-8")),
                    Map.entry("json", MediaType.APPLICATION_JSON),
                    Map.entry("js", MediaType.parseMediaType("text/javascript;charset=UTF-8")),
                    Map.entry("css", MediaType.parseMediaType("text/css;charset=UTF-8")),
                    Map.entry("svg", MediaType.parseMediaType("image/svg+xml")),
                    Map.entry("webp", MediaType.parseMediaType("image/webp")),
                    Map.entry("jpg", MediaType.IMAGE_JPEG),
                    Map.entry("png", MediaType.IMAGE_PNG),
                    Map.entry("pdf", MediaType.APPLICATION_PDF),
                    Map.entry("mp4", MediaType.parseMediaType("video/mp4")),
                    Map.entry("webm", MediaType.parseMediaType("video/webm")));

    /** For what lies below one path of the site. */
    SiteFiles(Path root, CacheControl cacheControl) {
        setLocations(List.of(new FileSystemResource(root.toAbsolutePath() + "/")));
        setOptimizeLocations(false);
        setResourceResolvers(List.of(new EncodedResourceResolver(), new PathResourceResolver()));
        setCacheControl(cacheControl);
        setEtagGenerator(new Etags()::of);
        setSupportedMethods("GET", "HEAD");
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        // The path as it was asked for: the mapping's own drops the slash at the end, which tells a
        // page from a file.
        request.setAttribute(
                HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE, request.getRequestURI());
        // Of the answer to any request, so that a cache knows it when it sees the first.
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        super.handleRequest(request, response);
    }

    @Override
    protected MediaType getMediaType(HttpServletRequest request, Resource resource) {
        String name = name(resource);
        MediaType type = BY_NAME.get(name);
        return type == null
                ? BY_ENDING.getOrDefault(
                        name.substring(name.lastIndexOf('.') + 1),
                        MediaType.APPLICATION_OCTET_STREAM)
                : type;
    }

    /** Of the file that was asked for, whichever of the twins is sent. */
    private static String name(Resource resource) {
        String name = String.valueOf(resource.getFilename());
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** A path that ends in a slash means the page in that folder. */
    @Override
    protected String processPath(String path) {
        String clean = super.processPath(path);
        return clean.isEmpty() || clean.endsWith("/") ? clean + "index.html" : clean;
    }

    /**
     * Names that begin with a dot are nobody's business, and neither are the gzip twins by
     * themselves.
     */
    @Override
    protected boolean isInvalidPath(String path) {
        return path.startsWith(".")
                || path.contains("/.")
                || path.endsWith(".gz")
                || super.isInvalidPath(path);
    }
}
