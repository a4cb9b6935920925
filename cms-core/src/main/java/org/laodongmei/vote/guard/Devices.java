package org.laodongmei.vote.guard;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * Tokens that tell one browser from another: sixteen random bytes, signed with the campaign's key,
 * so that one is of no use in another campaign and cannot be made up. When it was given out is not
 * told: our own clock may be set back. They say nothing of the person; where a campaign wants to
 * know that somebody is one of its members, the bytes are a keyed hash of the member, the same in
 * every browser.
 */
final class Devices {

    private static final int ID = 16;
    private static final int MAC = 16;
    private static final int LENGTH = ID + MAC;
    private static final String DEVICE = "device";
    private static final String PERSON = "person";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Devices() {}

    /**
     * A browser that we know again.
     *
     * @param id 16 bytes
     * @param isPerson whether they stand for somebody who showed who it is
     */
    record Device(byte[] id, boolean isPerson) {}

    /** A new token, as text for a cookie. */
    static String issue(byte[] key) {
        byte[] id = new byte[ID];
        RANDOM.nextBytes(id);
        return token(key, DEVICE, id);
    }

    /**
     * The token of a person.
     *
     * @param person what stands for them, whatever is behind it
     */
    static String issue(byte[] key, byte[] person) {
        return token(key, PERSON, Hmac.of(key, "elector", ID, person));
    }

    private static String token(byte[] key, String purpose, byte[] id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(LENGTH)
                                .put(id)
                                .put(Hmac.of(key, purpose, MAC, id))
                                .array());
    }

    /** Reads a token; empty when it is not one of ours for this campaign. */
    static Optional<Device> read(byte[] key, String token) {
        if (token.length() > 80) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != LENGTH) {
            return Optional.empty();
        }
        byte[] id = new byte[ID];
        byte[] mac = new byte[MAC];
        ByteBuffer.wrap(bytes).get(id).get(mac);
        if (MessageDigest.isEqual(mac, Hmac.of(key, DEVICE, MAC, id))) {
            return Optional.of(new Device(id, false));
        }
        return MessageDigest.isEqual(mac, Hmac.of(key, PERSON, MAC, id))
                ? Optional.of(new Device(id, true))
                : Optional.empty();
    }
}
