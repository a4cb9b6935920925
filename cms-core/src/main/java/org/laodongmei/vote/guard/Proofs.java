package org.laodongmei.vote.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.altcha.altcha.Altcha;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Silent proofs of work (ALTCHA, protocol 1): the browser looks for a number whose hash is known,
 * which costs it the more the larger the number may be. A challenge is for one browser in one
 * campaign, is good for five minutes, and once.
 */
final class Proofs {

    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final int MOST_USED = 500_000;
    private static final int LONGEST = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cache<String, Boolean> used =
            Caffeine.newBuilder()
                    .maximumSize(MOST_USED)
                    .expireAfterWrite(GOOD.plusMinutes(1))
                    .build();

    private record Solution(
            String algorithm, String challenge, long number, String salt, String signature) {}

    /**
     * A new challenge.
     *
     * @param most the number to be found is at most this
     */
    Challenge ask(byte[] key, byte[] device, long most, Instant now) {
        try {
            Altcha.Challenge made =
                    Altcha.createChallenge(
                            new Altcha.ChallengeOptions()
                                    .setAlgorithm(Altcha.Algorithm.SHA256)
                                    .setMaxNumber(most)
                                    .setSecureRandomNumber(true)
                                    .setHmacKey(secret(key, device))
                                    .setExpires(now.plus(GOOD).getEpochSecond()));
            return new Challenge(
                    made.algorithm, made.challenge, made.maxnumber, made.salt, made.signature);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether a browser solved what it was asked, in time and for the first time.
     *
     * @param proof the solution as JSON in base 64, as the protocol has it
     */
    boolean isSolved(byte[] key, byte[] device, String proof, Instant now) {
        if (proof.isEmpty() || proof.length() > LONGEST) {
            return false;
        }
        try {
            Solution solution = JSON.readValue(Base64.getDecoder().decode(proof), Solution.class);
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = solution.algorithm();
            payload.challenge = solution.challenge();
            payload.number = solution.number();
            payload.salt = solution.salt();
            payload.signature = solution.signature();
            return "SHA-256".equals(solution.algorithm())
                    && isInTime(solution.salt(), now)
                    && Altcha.verifySolution(payload, secret(key, device), false)
                    && used.asMap().putIfAbsent(solution.challenge(), true) == null;
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        } catch (Exception e) {
            // The library declares what no input brings about; whatever it is, nothing is proved.
            return false;
        }
    }

    /** By our clock, where the library would ask the machine's. */
    private static boolean isInTime(String salt, Instant now) throws Exception {
        String expires = Altcha.extractParams(salt).get("expires");
        return expires != null && now.getEpochSecond() <= Long.parseLong(expires);
    }

    /** Lets a browser go on without a proof when it has waited until then. */
    String ticket(byte[] key, byte[] device, Instant from) {
        String second = Long.toString(from.getEpochSecond());
        return second + "." + mark(key, device, second);
    }

    /** Whether a browser has waited as it was told to, and did not use the ticket before. */
    boolean hasWaited(byte[] key, byte[] device, String ticket, Instant now) {
        int dot = ticket.indexOf('.');
        if (dot < 1 || dot > 12 || ticket.length() > 100) {
            return false;
        }
        String second = ticket.substring(0, dot);
        if (!second.matches("[0-9]+")
                || !MessageDigest.isEqual(
                        ticket.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        mark(key, device, second).getBytes(StandardCharsets.UTF_8))) {
            return false;
        }
        Instant from = Instant.ofEpochSecond(Long.parseLong(second));
        return !now.isBefore(from)
                && now.isBefore(from.plus(GOOD))
                && used.asMap().putIfAbsent(ticket, true) == null;
    }

    private static String mark(byte[] key, byte[] device, String second) {
        byte[] said = second.getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(Hmac.of(key, "wait", 16, device, said));
    }

    private static String secret(byte[] key, byte[] device) {
        return HexFormat.of().formatHex(Hmac.of(key, "proof", 32, device));
    }
}
