package org.laodongmei.vote.guard;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as much of it as is looked at.
 *
 * @param address the client's address in its numeric form, from the connection or from a proxy that
 *     is configured, never from what the client says
 * @param agent what the browser calls itself; empty for nothing
 */
public record Origin(String address, String agent) {

    private static final Pattern NUMBERS = Pattern.compile("[0-9._]+");

    /**
     * Of a request.
     *
     * @param agent null for none
     */
    public static Origin of(String address, @Nullable String agent) {
        return new Origin(address, agent == null ? "" : agent);
    }

    /** A household or a street: 24 bits of an IPv4 address, 48 of an IPv6 one. */
    byte[] block() {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 6);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** What sort of browser it is, without the numbers that change every week. */
    String family() {
        String plain = agent.substring(0, Math.min(agent.length(), 300));
        return NUMBERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Keyed hash of the block. */
    long net(byte[] key) {
        return ByteBuffer.wrap(Hmac.of(key, "net", Long.BYTES, block())).getLong();
    }

    int agentHash() {
        return family().hashCode();
    }
}
