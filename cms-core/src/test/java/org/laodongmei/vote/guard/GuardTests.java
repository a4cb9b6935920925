package org.laodongmei.vote.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.laodongmei.vote.guard.Guard.Shown;
import org.laodongmei.vote.guard.Verdict.Admitted;
import org.laodongmei.vote.guard.Verdict.Asked;
import org.laodongmei.vote.guard.Verdict.Refused;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

class GuardTests {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes();
    private static final byte[] OTHER = "0123456789abcdef0123456789abcdeX".getBytes();
    private static final Origin HOME = new Origin("192.0.2.17", "Mozilla/5.0 Chrome/140.0");

    private Instant now = Instant.parse("2026-07-01T02:00:00Z");
    private final Guard guard = new Guard(new Pace(5, 10, 40, 2_000), () -> now);

    private String browser(Origin origin) {
        return guard.token(KEY, origin).orElseThrow();
    }

    private Verdict look(String token, String proof) {
        return guard.look(KEY, HOME, new Shown(token, proof, ""), false);
    }

    /** Ten ballots from the neighbourhood: from now on a proof is asked for. */
    private void crowd() {
        for (int i = 0; i < 10; i++) {
            assertThat(look(browser(HOME), "")).isInstanceOf(Admitted.class);
        }
    }

    @Test
    void aBrowserIsTheSameVoterEachTimeAndAnotherOneInAnotherCampaign() {
        String token = browser(HOME);
        byte[] first = ((Admitted) look(token, "")).voter();
        assertThat(((Admitted) look(token, "")).voter()).isEqualTo(first);
        assertThat(((Admitted) look(browser(HOME), "")).voter()).isNotEqualTo(first);
        assertThat(guard.voter(OTHER, token, false)).isEmpty();
    }

    @Test
    void whoTapsLikeAMachineWaitsTwiceAsLongEachTime() {
        String token = browser(HOME);
        for (int i = 0; i < 5; i++) {
            assertThat(look(token, "")).isInstanceOf(Admitted.class);
        }
        List<Duration> delays = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Refused refused = (Refused) look(token, "");
            assertThat(refused.why()).isEqualTo(Refusal.PACE);
            delays.add(refused.delay());
            now = now.plus(refused.delay());
            while (look(token, "") instanceof Admitted) {
                // As fast as it can again.
            }
        }
        assertThat(delays.get(0)).isEqualTo(Duration.ofSeconds(10));
        assertThat(delays.get(1)).isGreaterThan(delays.get(0));
        assertThat(delays.get(2)).isGreaterThan(delays.get(1));
    }

    @Test
    void aCrowdBehindOneAddressIsAskedForAProofThatGetsHarderAndOthersAreNot() {
        crowd();
        Asked asked = (Asked) look(browser(HOME), "");
        assertThat(asked.challenge().maxnumber()).isEqualTo(2_000);
        for (int i = 0; i < 12; i++) {
            look(browser(HOME), "");
        }
        assertThat(((Asked) look(browser(HOME), "")).challenge().maxnumber()).isGreaterThan(2_000);
        Origin elsewhere = new Origin("198.51.100.3", HOME.agent());
        assertThat(guard.look(KEY, elsewhere, new Shown(browser(elsewhere), "", ""), false))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void aProofIsGoodOnceInTimeAndForTheBrowserThatWasAsked() {
        crowd();
        String token = browser(HOME);
        String proof = solve(((Asked) look(token, "")).challenge());

        assertThat(look(browser(HOME), proof)).as("of another").isInstanceOf(Asked.class);
        assertThat(look(token, proof)).isInstanceOf(Admitted.class);
        assertThat(look(token, proof)).as("again").isInstanceOf(Asked.class);

        String late = solve(((Asked) look(token, "")).challenge());
        now = now.plus(Duration.ofMinutes(5)).plusSeconds(1);
        for (int i = 0; i < 10; i++) {
            look(browser(HOME), "");
        }
        assertThat(look(token, late)).as("too late").isInstanceOf(Asked.class);
        for (String nonsense : List.of("!", "e30=", "bnVsbA==", "W10=", "x".repeat(2_000))) {
            String other = browser(HOME);
            assertThat(look(other, nonsense)).as(nonsense).isInstanceOf(Asked.class);
        }
    }

    @Test
    void theTimeOfAProofCannotBeMovedIntoItsNumber() {
        crowd();
        String token = browser(HOME);
        Challenge challenge = ((Asked) look(token, "")).challenge();
        long number = number(challenge);
        String digits = Long.toString(number);
        for (int cut = 1; cut < digits.length(); cut++) {
            Challenge spliced =
                    new Challenge(
                            challenge.algorithm(),
                            challenge.challenge(),
                            challenge.maxnumber(),
                            challenge.salt() + digits.substring(0, cut),
                            challenge.signature());
            assertThat(
                            new Proofs()
                                    .isSolved(
                                            KEY,
                                            Devices.read(KEY, token).orElseThrow().id(),
                                            payload(spliced, Long.parseLong(digits.substring(cut))),
                                            now.plus(Duration.ofMinutes(20))))
                    .isFalse();
        }
    }

    @Test
    void whoCannotComputeMayWaitInstead() {
        crowd();
        String token = browser(HOME);
        Asked asked = (Asked) look(token, "");
        Shown waited = new Shown(token, "", asked.ticket());
        assertThat(guard.look(KEY, HOME, waited, false)).as("at once").isInstanceOf(Asked.class);
        now = now.plus(asked.delay());
        for (int i = 0; i < 5; i++) {
            look(browser(HOME), "");
        }
        assertThat(guard.look(KEY, HOME, new Shown(browser(HOME), "", asked.ticket()), false))
                .as("of another")
                .isInstanceOf(Asked.class);
        assertThat(guard.look(KEY, HOME, waited, false)).isInstanceOf(Admitted.class);
        assertThat(guard.look(KEY, HOME, waited, false)).as("again").isInstanceOf(Asked.class);
    }

    @Test
    void aFloodFromOneBlockIsRefusedWhateverItProves() {
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            Origin origin = new Origin("192.0.2." + i, "bot " + i % 7);
            String token = guard.token(KEY, origin).orElse("");
            if (token.isEmpty()
                    || guard.look(KEY, origin, new Shown(token, "", ""), false)
                                    instanceof Refused(Refusal why, Duration _)
                            && why == Refusal.NET) {
                refused++;
            }
        }
        assertThat(refused).isEqualTo(160);
    }

    private static long number(Challenge challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.challenge(),
                            challenge.salt(),
                            Altcha.Algorithm.SHA256,
                            challenge.maxnumber(),
                            0)
                    .number;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String solve(Challenge challenge) {
        return payload(challenge, number(challenge));
    }

    private static String payload(Challenge challenge, long number) {
        byte[] json =
                JsonMapper.builder()
                        .build()
                        .writeValueAsBytes(
                                Map.of(
                                        "algorithm", challenge.algorithm(),
                                        "challenge", challenge.challenge(),
                                        "number", number,
                                        "salt", challenge.salt(),
                                        "signature", challenge.signature()));
        return Base64.getEncoder().encodeToString(json);
    }
}
