package org.laodongmei.vote.serve;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.campaign.Campaign;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Those who watch counts move, by server-sent events: {@code counts} with the tally when it
 * changed, at most once a second, and {@code over} when the campaign ends. One thread writes to
 * all, none waits for any. Safe for any threads.
 */
final class Watchers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    /**
     * What the web server was seen to keep for a request that goes on: above all room for headers
     * as long as it takes.
     */
    private static final long BYTES_EACH = 200 * 1024;

    private static final int MOST = 4_000;

    /** Browsers that lose the connection at once do not come again at once. */
    private static final int SOONEST = 3_000;

    private static final int LATEST = 9_000;

    private final Campaigns campaigns;
    private final Tallies tallies;
    private final InstantSource clock;
    private final int most;
    private final AtomicInteger watching = new AtomicInteger();
    private final Map<String, Set<Watcher>> watchers = new ConcurrentHashMap<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final ScheduledExecutorService pulse =
            Executors.newSingleThreadScheduledExecutor(
                    work -> Thread.ofPlatform().daemon().name("vote-watchers").unstarted(work));

    /**
     * @param most that watch at a time; others are turned away, and ask again and again instead
     */
    Watchers(Campaigns campaigns, Tallies tallies, InstantSource clock, int most) {
        this.campaigns = campaigns;
        this.tallies = tallies;
        this.clock = clock;
        this.most = most;
    }

    /** As many as fill a quarter of the memory, and never more than 4,000. */
    static int most(long memory) {
        return (int) Math.min(MOST, memory / 4 / BYTES_EACH);
    }

    /** Lets a browser watch; one whose campaign is over is told not to come again (204). */
    void watch(HttpServletRequest request, HttpServletResponse response, Campaign campaign)
            throws IOException {
        if (isOver(campaign)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        if (watching.incrementAndGet() > most || pulse.isShutdown()) {
            watching.decrementAndGet();
            Reply full = Reply.problem(503, "现在看的人很多，请过一会儿再看。");
            VoteFilter.send(full.header("Retry-After", "60"), response);
            return;
        }
        response.setContentType("text/event-stream");
        response.setHeader("Cache-Control", "no-store");
        // Proxies that gather answers before they pass them on are asked not to.
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(0);
        ServletOutputStream out = response.getOutputStream();
        Watcher watcher = new Watcher(context, out);
        context.addListener(new Leaving(campaign.slug(), watcher));
        out.setWriteListener(new Joining(campaign, watcher));
    }

    private boolean isOver(Campaign campaign) {
        return !clock.instant().isBefore(campaign.end());
    }

    /** From the first time that it can be written to, a connection is the pulse's alone. */
    private final class Joining implements WriteListener {

        private final Campaign campaign;
        private final Watcher watcher;
        private boolean joined;

        private Joining(Campaign campaign, Watcher watcher) {
            this.campaign = campaign;
            this.watcher = watcher;
        }

        @Override
        public void onWritePossible() throws IOException {
            if (joined) {
                return;
            }
            joined = true;
            watcher.welcome(ThreadLocalRandom.current().nextInt(SOONEST, LATEST));
            Tally tally = tallies.of(campaign);
            if (watcher.tell(tally, Watcher.event("counts", tally))) {
                watchers.computeIfAbsent(campaign.slug(), _ -> ConcurrentHashMap.newKeySet())
                        .add(watcher);
                begin();
            }
        }

        @Override
        public void onError(Throwable error) {
            LOG.debug("a watcher hung up", error);
            watcher.part();
        }
    }

    /** However a request ends, it is counted no more. */
    private final class Leaving implements AsyncListener {

        private final String slug;
        private final Watcher watcher;

        private Leaving(String slug, Watcher watcher) {
            this.slug = slug;
            this.watcher = watcher;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            watchers.getOrDefault(slug, Set.of()).remove(watcher);
            watching.decrementAndGet();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            watcher.part();
        }

        @Override
        public void onError(AsyncEvent event) {
            watcher.part();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It goes on.
        }
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            try {
                pulse.scheduleAtFixedRate(this::beat, 1, 1, TimeUnit.SECONDS);
            } catch (RejectedExecutionException e) {
                LOG.debug("closed meanwhile", e);
            }
        }
    }

    private void beat() {
        try {
            watchers.forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("watchers were not told of a campaign's counts", e);
        }
    }

    private void tell(String slug, Set<Watcher> of) {
        Campaign campaign = of.isEmpty() ? null : campaigns.find(slug).orElse(null);
        if (campaign == null) {
            of.forEach(Watcher::part);
            return;
        }
        Tally tally = tallies.of(campaign);
        if (isOver(campaign)) {
            byte[] over = Watcher.event("over", tally);
            of.forEach(watcher -> watcher.end(over));
            return;
        }
        byte[] counts = Watcher.event("counts", tally);
        of.removeIf(watcher -> !watcher.tell(tally, counts));
    }

    /** How many watch. */
    int watching() {
        return watching.get();
    }

    /** Lets all go, who may come again when there is a server again. */
    @Override
    public void close() {
        pulse.shutdownNow();
        watchers.values().forEach(of -> of.forEach(Watcher::part));
    }
}
