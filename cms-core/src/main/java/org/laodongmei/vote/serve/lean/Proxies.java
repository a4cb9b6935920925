package org.laodongmei.vote.serve.lean;

import org.springframework.core.env.Environment;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proxies that are believed when they say for whom they ask: those that the port of the site
 * believes, by the same settings and in the same manner.
 *
 * @param header in which they say it
 * @param known their addresses, numeric
 */
record Proxies(String header, Pattern known) {

    private static final String SETTINGS = "server.tomcat.remoteip.";
    private static final Pattern NOBODY = Pattern.compile("(?!)");

    static Proxies of(Environment settings) {
        String header = settings.getProperty(SETTINGS + "remote-ip-header", "X-Forwarded-For");
        boolean believes =
                settings.getProperty("server.forward-headers-strategy", "none")
                        .equalsIgnoreCase("native");
        String known =
                Stream.of("internal-proxies", "trusted-proxies")
                        .map(name -> settings.getProperty(SETTINGS + name, ""))
                        .filter(addresses -> !addresses.isEmpty())
                        .collect(Collectors.joining("|"));
        return new Proxies(header, believes && !known.isEmpty() ? Pattern.compile(known) : NOBODY);
    }

    /**
     * The address of the client: that of the connection, or when this is a proxy's, the last one
     * that is not.
     *
     * @param forwarded what the header says, of all headers of that name in order
     */
    String client(String connected, List<String> forwarded) {
        String client = connected;
        String[] said = String.join(",", forwarded).split(",");
        for (int i = said.length - 1; i >= 0 && known.matcher(client).matches(); i--) {
            String before = said[i].strip();
            client = before.isEmpty() ? client : before;
        }
        return client;
    }
}
