package org.laodongmei.media.remote;

import java.time.Duration;

/** Asks pages of a server on the machine of the test, which stands for the rest of the world. */
public final class LocalPages {

    private LocalPages() {}

    public static RemotePages open() {
        return new RemotePages(
                "https://ours.example",
                address -> address.getHostAddress().equals("127.0.0.1"),
                Duration.ofMillis(1_500));
    }

    /** One that may ask what everybody may. */
    public static RemotePages openToThePublicOnly() {
        return new RemotePages("https://ours.example");
    }
}
