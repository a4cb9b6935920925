package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.vote.Voters;
import org.laodongmei.vote.Audited;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The server is killed with SIGKILL while people vote: whatever was answered is in the ledger,
 * once.
 */
class VoteKillTests {

    /** More of them on request: {@code -Dlaodongmei.kills=20}. */
    private static final int KILLS = Integer.getInteger("laodongmei.kills", 2);

    private static final int PEOPLE = 24;

    @TempDir Path folder;

    private final Random random = new Random(180_000);

    @Test
    void everyVoteThatWasAnsweredIsInTheLedgerOnce() throws Exception {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("campaigns"));
        Files.writeString(content.resolve("site.yaml"), "name: 示例\n");
        Files.writeString(
                content.resolve("campaigns/likes.yaml"),
                """
                title: 点赞
                days: 30
                perDay: 3
                rules: [每人每天三个赞。]
                candidates: [an, bo, cai, demo-ding]
                """);
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.run("import", content.toString());
        Queue<String> receipts = new ConcurrentLinkedQueue<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int before = receipts.size();
            voteUntilKilled(data, receipts, kill % 2 == 0);
            assertThat(receipts.size()).isGreaterThan(before);
            try (Rooms rooms = data.rooms()) {
                Audited audited = rooms.votes().audit("likes").orElseThrow();
                assertThat(audited.faults()).isEmpty();
                assertThat(audited.ballots()).isGreaterThanOrEqualTo(receipts.size());
                var ballots = rooms.votes().ballots();
                assertThat(receipts)
                        .allSatisfy(
                                receipt -> assertThat(ballots.check("likes", receipt)).isPresent());
            }
        }
        assertThat(receipts).doesNotHaveDuplicates();
    }

    /**
     * @param lean whether through the port that is for votes alone
     */
    private void voteUntilKilled(DataFolder data, Queue<String> receipts, boolean lean)
            throws Exception {
        String port = free();
        String leanPort = free();
        Map<String, String> unguarded =
                Map.of(
                        "LAODONGMEI_VOTES_PORT", leanPort,
                        "LAODONGMEI_VOTES_CROWD", "1000000",
                        "LAODONGMEI_VOTES_FLOOD", "1000000",
                        "LAODONGMEI_VOTES_PROOF", "0");
        Victim server = new Victim(data, unguarded, "serve", "--port", port);
        String host = "http://localhost:" + (lean ? leanPort : port);
        Voters voters = new Voters(host + "/api/v1/campaigns/likes");
        AtomicBoolean killed = new AtomicBoolean();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                people.submit(() -> {
                    vote(voters, receipts, killed);
                    return null;
                });
            }
            int begun = receipts.size();
            boolean alive =
                    server.killAfter(() -> receipts.size() > begun + 20, 50 + random.nextInt(700));
            killed.set(true);
            assertThat(alive).as(server.errors()).isTrue();
        }
    }

    private static String free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private static void vote(Voters voters, Queue<String> receipts, AtomicBoolean killed)
            throws InterruptedException {
        while (!killed.get()) {
            try {
                String browser = voters.browser();
                for (int candidate : List.of(1, 2, 3)) {
                    Voters.Told told = voters.cast(browser, candidate);
                    if (told.status() == 201) {
                        receipts.add(told.json().path("receipt").asString());
                    }
                }
            } catch (IOException e) {
                // It has not begun to listen yet, or is killed.
                Thread.sleep(20);
            }
        }
    }
}
