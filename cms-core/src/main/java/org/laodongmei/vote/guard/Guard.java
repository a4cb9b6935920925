package org.laodongmei.vote.guard;

import org.laodongmei.vote.guard.Devices.Device;
import org.laodongmei.vote.guard.Verdict.Admitted;
import org.laodongmei.vote.guard.Verdict.Asked;
import org.laodongmei.vote.guard.Verdict.Refused;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks at who comes, the cheap questions first: the token of the browser, how fast ballots come
 * from it and from its neighbourhood, then a proof of work if too many do. Knows nobody's name.
 * What it remembers is in memory and bounded; a restart forgives. Safe for any threads.
 */
public final class Guard {

    /** A tap of somebody whose browser cannot compute, or who would rather not. */
    private static final Duration WAIT = Duration.ofSeconds(15);

    /** Receipts a minute from one address: nobody tries them out. */
    private static final int LOOKUPS = 30;

    /** Numbers of members a minute from one address: a family's, and nobody guesses. */
    private static final int TRIES = 10;

    private final Pace pace;
    private final InstantSource clock;
    private final Proofs proofs = new Proofs();
    private final Rates<Long> devices;
    private final Rates<Crowd> crowds;
    private final Rates<Long> nets;
    private final Rates<Long> newcomers;
    private final Rates<String> lookups;
    private final Rates<String> tries;

    private record Crowd(long net, int agent) {}

    public Guard(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
        this.devices = new Rates<>(pace.device(), clock);
        this.crowds = new Rates<>(pace.crowd(), clock);
        this.nets = new Rates<>(pace.flood(), clock);
        this.newcomers = new Rates<>(pace.flood(), clock);
        this.lookups = new Rates<>(LOOKUPS, clock);
        this.tries = new Rates<>(TRIES, clock);
    }

    /**
     * What somebody shows.
     *
     * @param token what {@link #token} gave the browser; empty for none
     * @param proof the solution of a challenge; empty for none
     * @param ticket of one who waited; empty for none
     */
    public record Shown(String token, String proof, String ticket) {}

    /**
     * A token for a browser that has none of this campaign.
     *
     * @param key the campaign's
     * @return empty when too many were given to the block of addresses just now
     */
    public Optional<String> token(byte[] key, Origin origin) {
        return newcomers.delay(origin.net(key)).isZero()
                ? Optional.of(Devices.issue(key))
                : Optional.empty();
    }

    /**
     * A token for somebody who showed who they are, the same in every browser of theirs.
     *
     * @param key the campaign's
     * @param person what stands for them
     */
    public static String token(byte[] key, byte[] person) {
        return Devices.issue(key, person);
    }

    /** How long somebody must wait before another try to say who they are; zero for not at all. */
    public Duration tryOut(String slug, Origin origin) {
        return tries.delay(slug + " " + origin.address());
    }

    /**
     * Who a browser votes as: 16 bytes; empty when the token is not one of this campaign.
     *
     * @param personal whether only people who showed who they are vote in it
     */
    public Optional<byte[]> voter(byte[] key, String token, boolean personal) {
        return Devices.read(key, token)
                .filter(device -> device.isPerson() || !personal)
                .map(device -> voter(key, device));
    }

    private static byte[] voter(byte[] key, Device device) {
        return Hmac.of(key, "voter", 16, device.id());
    }

    /**
     * Decides whether a ballot may be put to the rules of its campaign.
     *
     * @param personal whether only people who showed who they are vote in it
     */
    public Verdict look(byte[] key, Origin origin, Shown shown, boolean personal) {
        Instant now = clock.instant();
        Device device = Devices.read(key, shown.token()).orElse(null);
        if (personal && (device == null || !device.isPerson())) {
            return new Refused(Refusal.IDENTITY, Duration.ZERO);
        }
        if (device == null) {
            return new Refused(Refusal.TOKEN, Duration.ZERO);
        }
        Duration delay = devices.delay(ByteBuffer.wrap(device.id()).getLong());
        if (!delay.isZero()) {
            return new Refused(Refusal.PACE, delay);
        }
        long net = origin.net(key);
        delay = nets.delay(net);
        if (!delay.isZero()) {
            return new Refused(Refusal.NET, delay);
        }
        int agent = origin.agentHash();
        int excess = crowds.excess(new Crowd(net, agent));
        if (excess > 0 && pace.proof() > 0 && !isProved(key, device, shown, now)) {
            return new Asked(
                    proofs.ask(key, device.id(), (long) pace.proof() * excess, now),
                    proofs.ticket(key, device.id(), now.plus(WAIT)),
                    WAIT);
        }
        return new Admitted(voter(key, device), net, agent);
    }

    /** How long somebody must wait who looks up receipts of a campaign; zero for not at all. */
    public Duration lookUp(String slug, Origin origin) {
        return lookups.delay(slug + " " + origin.address());
    }

    private boolean isProved(byte[] key, Device device, Shown shown, Instant now) {
        return proofs.isSolved(key, device.id(), shown.proof(), now)
                || proofs.hasWaited(key, device.id(), shown.ticket(), now);
    }
}
