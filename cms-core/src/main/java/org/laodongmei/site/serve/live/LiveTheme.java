package org.laodongmei.site.serve.live;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.site.Preview;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.theme.TemplateFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pages by the templates as they are at the moment, with a script that loads the page again when
 * one changes; a template that cannot be compiled says where and why instead.
 */
final class LiveTheme extends HttpFilter {

    private static final long serialVersionUID = 1;

    /** Where browsers ask when the templates changed last. */
    static final String STATE = "/theme/state";

    private static final String SCRIPT = "/theme/live.js";

    /** Pages of the site; the office, the API and files have their own. */
    private static final Pattern PAGE = Pattern.compile("/(?!studio/|api/|theme/|media/)(.*/)?");

    /** Asks for it with the state that the page was made in, so that no change is missed. */
    private static final String RELOAD =
            """
            const state = async () => (await fetch("%s", {cache: "no-store"})).text();
            const last = new URL(import.meta.url).search.slice(1);
            setInterval(async () => {
              const now = await state().catch(() => last);
              if (now !== last) location.reload();
            }, 300);
            """
                    .formatted(STATE);

    private final transient Dress dress;
    private final transient Preview preview;

    LiveTheme(Dress dress, Preview preview) {
        this.dress = dress;
        this.preview = preview;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path.equals(STATE)) {
            send(response, "text/plain", Long.toString(dress.state()));
        } else if (path.equals(SCRIPT)) {
            send(response, "text/javascript", RELOAD);
        } else if (PAGE.matcher(path).matches()) {
            page(path, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void page(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        String tag = tag();
        try {
            Optional<byte[]> page = preview.file(path.substring(1) + "index.html");
            if (page.isPresent()) {
                response.setHeader("Cache-Control", "no-store");
                response.setContentType("text/html;charset=UTF-8");
                response.getOutputStream().write(page.get());
                // After the end of the document, where browsers take it all the same.
                response.getOutputStream().write(tag.getBytes(StandardCharsets.UTF_8));
            } else {
                chain.doFilter(request, response);
            }
        } catch (TemplateFolder.Unfit e) {
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            send(
                    response,
                    "text/html",
                    "<!doctype html><title>模板有误</title><pre>"
                            + escaped(String.valueOf(e.getMessage()))
                            + "</pre>"
                            + tag);
        }
    }

    private String tag() {
        return "<script type=\"module\" src=\"" + SCRIPT + "?" + dress.state() + "\"></script>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void send(HttpServletResponse response, String type, String text)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type + ";charset=UTF-8");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
