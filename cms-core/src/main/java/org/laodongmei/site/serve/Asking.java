package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.search.SearchQuery;
import org.laodongmei.search.SearchQuery.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells a reader who asks something new from all else that gets a page of answers: programs,
 * browsers that fetch ahead, the next page or a narrower look at the same answers, and the office
 * following a question from the studio.
 */
final class Asking {

    /** In the address of a link that the studio gives: {@code from=studio}. */
    private static final String FROM = "from";

    private static final Pattern PROGRAM =
            Pattern.compile("bot|spider|crawl|slurp|preview|monitor|headless|scan|archiver");

    private Asking() {}

    static boolean isSubmitted(
            HttpServletRequest request, Map<String, List<String>> parameters, SearchQuery query) {
        boolean isNew =
                !parameters.containsKey("page")
                        && !parameters.containsKey(FROM)
                        && query.filters().isEmpty()
                        && query.sort() == Sort.RELEVANCE;
        return isNew
                && HttpMethod.GET.matches(request.getMethod())
                && !isAhead(request)
                && isBrowser(request);
    }

    private static boolean isAhead(HttpServletRequest request) {
        String purpose = header(request, "Sec-Purpose") + header(request, "Purpose");
        String wanted = header(request, "Sec-Fetch-Dest");
        return purpose.contains("prefetch")
                || purpose.contains("prerender")
                || !wanted.isEmpty() && !wanted.equals("document");
    }

    /** Every browser calls itself that, for reasons of old; few programs do. */
    private static boolean isBrowser(HttpServletRequest request) {
        String name = header(request, HttpHeaders.USER_AGENT);
        return name.startsWith("mozilla/") && !PROGRAM.matcher(name).find();
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
