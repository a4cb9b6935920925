package org.laodongmei.media.remote;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/** An HTTP client that knows nobody, trusts no proxy, and connects only where it may. */
final class Fetching {

    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 16_384;

    static final String AGENT = "Mozilla/5.0 (compatible; Laodongmei)";

    private Fetching() {}

    /** A name stands for an address that may not be asked. */
    static final class NotPublic extends UnknownHostException {
        NotPublic(String host) {
            super(host);
        }
    }

    static CloseableHttpClient client(Reach reach, String agent) {
        return client(reach, agent, Set.of());
    }

    /**
     * One that connects to some hosts wherever they are.
     *
     * @param inside names of hosts, in small letters
     */
    static CloseableHttpClient client(Reach reach, String agent, Set<String> inside) {
        Http1Config bounds =
                Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_LINE)
                        .build();
        return HttpClients.custom()
                .setConnectionManager(
                        PoolingHttpClientConnectionManagerBuilder.create()
                                .setDnsResolver(new Checked(reach, inside))
                                .setConnectionFactory(
                                        ManagedHttpClientConnectionFactory.builder()
                                                .http1Config(bounds)
                                                .build())
                                .setDefaultConnectionConfig(
                                        ConnectionConfig.custom()
                                                .setConnectTimeout(SILENCE)
                                                .setSocketTimeout(SILENCE)
                                                .build())
                                .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(SILENCE).build())
                // A connection is never used for a second look at a name.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent(agent)
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    /**
     * What a name stands for.
     *
     * @throws NotPublic if some of that may not be asked
     * @throws UnknownHostException if nobody knows the name
     */
    static InetAddress[] resolve(String host, Reach reach, Set<String> inside)
            throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (inside.contains(host.toLowerCase(Locale.ROOT))) {
            return all;
        }
        for (InetAddress each : all) {
            if (!reach.knows(host) && !reach.allows(each)) {
                throw new NotPublic(host);
            }
        }
        return all;
    }

    /** The client connects to what this gives it, without asking again. */
    private record Checked(Reach reach, Set<String> inside) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return Fetching.resolve(host, reach, inside);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
