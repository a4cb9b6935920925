package org.laodongmei.people.voucher;

import org.laodongmei.people.secret.Once;
import org.laodongmei.people.secret.Token;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Sends browsers to one who vouches for people, and takes them when they come back. Who goes comes
 * back in the same browser, once, within five minutes. Safe for any threads.
 */
public final class Voucher {

    private final Way way;
    private final Once<Trip> trips;

    /** Somebody on the way; the secrets are for those who want such. */
    private record Trip(String browser, String nonce, String verifier) {}

    /**
     * @param way how it is spoken to
     */
    public Voucher(Way way, InstantSource clock) {
        this.way = way;
        this.trips = new Once<>(clock);
    }

    /** How one who vouches is spoken to. */
    public interface Way {

        /** Where a browser goes to come back with a code. */
        String address(String state, String nonce, String verifier) throws UnreachableVoucher;

        /** Who came back with that code, as the voucher names them; empty for nobody. */
        Optional<String> subject(String code, String nonce, String verifier)
                throws UnreachableVoucher;
    }

    /**
     * Where a browser goes.
     *
     * @param browser what tells it from others; it must come back with the same
     * @throws UnreachableVoucher if the voucher does not say where
     */
    public String address(String browser) throws UnreachableVoucher {
        Trip trip = new Trip(browser, Token.next(), Token.next());
        return way.address(hex(trips.give(trip)), trip.nonce(), trip.verifier());
    }

    /**
     * Takes who comes back.
     *
     * @param state what the voucher gave back of ours
     * @param code what it gave for us; empty when it refused
     * @return what the voucher calls them, always the same and never empty; empty when it vouches
     *     for nobody, or it is another browser, or took too long
     * @throws UnreachableVoucher if the voucher does not answer
     */
    public Optional<String> arrive(String browser, String state, String code)
            throws UnreachableVoucher {
        Optional<Trip> trip = trips.take(plain(state)).filter(it -> it.browser().equals(browser));
        if (trip.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        Trip it = trip.get();
        return way.subject(code, it.nonce(), it.verifier());
    }

    /** WeChat gives back a state of letters and digits alone. */
    private static String hex(String token) {
        return HexFormat.of().formatHex(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static String plain(String state) {
        return state.matches("([0-9a-f]{2}){1,64}")
                ? new String(HexFormat.of().parseHex(state), StandardCharsets.US_ASCII)
                : "";
    }
}
