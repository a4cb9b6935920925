package org.laodongmei.api.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.laodongmei.api.ask.Parameters;
import org.laodongmei.site.serve.QueryString;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a request asks for in its address. */
public final class Asked {

    private Asked() {}

    /** Its parameters, of which each must be known. */
    public static Parameters of(HttpServletRequest request, Set<String> known) {
        return new Parameters(all(request), known);
    }

    /** Its parameters, whatever they are. */
    public static Map<String, List<String>> all(HttpServletRequest request) {
        Map<String, List<String>> given = new LinkedHashMap<>(QueryString.of(request));
        String query = request.getQueryString();
        if (query != null && query.contains("filter=")) {
            given.put(
                    "filter", QueryString.of(withPlus(query)).getOrDefault("filter", List.of("")));
        }
        return given;
    }

    /**
     * A plus sign that somebody typed means and, where a form would have meant a blank: outside of
     * quotation marks a filter has no use for blanks.
     */
    static String withPlus(String query) {
        StringBuilder out = new StringBuilder(query.length() + 16);
        char mark = 0;
        for (int i = 0; i < query.length(); i++) {
            char letter = query.charAt(i);
            char meant = letter;
            if (letter == '%' && query.startsWith("%27", i)) {
                meant = '\'';
            } else if (letter == '%' && query.startsWith("%22", i)) {
                meant = '"';
            } else if (letter == '&') {
                mark = 0;
            }
            if (meant == '\'' || meant == '"') {
                mark = mark == 0 ? meant : mark == meant ? 0 : mark;
            }
            out.append(letter == '+' && mark == 0 ? "%2B" : String.valueOf(letter));
        }
        return out.toString();
    }
}
