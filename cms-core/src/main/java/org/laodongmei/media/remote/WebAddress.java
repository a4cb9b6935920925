package org.laodongmei.media.remote;

import org.laodongmei.media.remote.UnreachablePicture.Reason;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** An address of the web with a host and without a password in it. */
final class WebAddress {

    private static final int LONGEST = 4_000;
    private static final int LOWEST_FREE_PORT = 1024;

    private WebAddress() {}

    static URI of(String address) throws UnreachablePicture {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            int port = uri.getPort();
            boolean open = port == -1 || port == 80 || port == 443 || port >= LOWEST_FREE_PORT;
            if (address.length() <= LONGEST
                    && (scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && open
                    && port <= 65_535) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Falls through: it is none.
        }
        throw new UnreachablePicture(Reason.NOT_AN_ADDRESS);
    }

    /** Whether it would be one if nobody were named in it. */
    static boolean namesUser(String address) {
        try {
            String user = new URI(address).getRawUserInfo();
            if (user != null) {
                of(address.replaceFirst("//[^/@]*@", "//"));
            }
            return user != null;
        } catch (URISyntaxException | UnreachablePicture e) {
            return false;
        }
    }

    /** Where a redirect leads. */
    static URI from(URI at, String location) throws UnreachablePicture {
        try {
            return of(at.resolve(new URI(location)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new UnreachablePicture(Reason.NOT_AN_ADDRESS);
        }
    }
}
