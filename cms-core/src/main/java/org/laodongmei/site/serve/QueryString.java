package org.laodongmei.site.serve;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.laodongmei.markup.Characters;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an address, however it is written: what is no percent-encoding or no UTF-8 is
 * taken as well as can be, where the container would refuse the whole request.
 */
public final class QueryString {

    private QueryString() {}

    /** Names with their values, in order; a name without a value has the empty one. */
    public static Map<String, List<String>> of(HttpServletRequest request) {
        return of(request.getQueryString());
    }

    /** The same of what follows the question mark; null when there is none. */
    public static Map<String, List<String>> of(@Nullable String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            int equals = part.indexOf('=');
            String name = decode(equals < 0 ? part : part.substring(0, equals));
            String value = equals < 0 ? "" : decode(part.substring(equals + 1));
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
            int low = high < 0 ? -1 : digit(bytes[i + 2]);
            if (low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return Characters.legal(out.toString(StandardCharsets.UTF_8));
    }

    private static int digit(byte character) {
        return Character.digit(character, 16);
    }
}
