package org.laodongmei.vote.serve;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What an address below that of the servlet names.
 *
 * @param what the part after the campaign's slug; empty for the campaign itself
 * @param rest what follows; may be empty
 */
record Target(String slug, String what, String rest) {

    static Target of(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] parts = path.split("/", 4);
        return new Target(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index] : "";
    }

    /** Whether it names that, and nothing below it but for receipts. */
    boolean is(String name) {
        return name.equals("receipts")
                ? what.equals(name)
                : name.equals(rest.isEmpty() ? what : what + "/" + rest);
    }
}
