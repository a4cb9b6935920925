package org.laodongmei.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.Entries.Address;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The program is killed with SIGKILL at random moments of its work. What it leaves is served as it
 * is, and the next start brings it to the very bytes that an undisturbed one makes.
 */
class KillTests {

    /** Imports that are killed twice each; more of them by {@code -Dlaodongmei.kills}. */
    private static final int ROUNDS = Integer.getInteger("laodongmei.kills", 3);

    @TempDir static Path folder;

    private static Path content;
    private static Map<String, byte[]> expected;
    private static Map<Address, String> addresses;

    private final Random random = new Random(20191231);

    @BeforeAll
    static void withoutAnyKill() throws IOException {
        content = folder.resolve("content");
        SmallContent.write(content);
        DataFolder undisturbed = new DataFolder(folder.resolve("undisturbed"));
        undisturbed.run("import", content.toString());
        undisturbed.run("publish");
        expected = undisturbed.files();
        try (Rooms rooms = undisturbed.rooms()) {
            addresses = rooms.entries().addresses();
        }
        assertThat(addresses).hasSizeGreaterThan(140);
        undisturbed.assertNoFileIsHalfWritten();
        undisturbed.assertNoLinkIsDead();
    }

    @Test
    void anImportThatIsKilledLosesNothingAndIsFinishedByTheNext() throws Exception {
        long began = System.nanoTime();
        DataFolder first = new DataFolder(folder.resolve("import-whole"));
        assertThat(new Victim(first, "import", content.toString()).finish()).isZero();
        long whole = (System.nanoTime() - began) / 1_000_000;
        int part = 0;
        for (int round = 0; round < ROUNDS; round++) {
            DataFolder data = new DataFolder(folder.resolve("import-" + round));
            for (int kill = 0; kill < 2; kill++) {
                long moment = (long) (whole * (part++ + random.nextDouble()) / (2 * ROUNDS));
                new Victim(data, "import", content.toString()).killAfter(moment);
                if (Files.exists(data.path().resolve("laodongmei.db"))) {
                    data.assertDatabaseIsSound();
                }
            }
            data.run("import", content.toString());
            data.run("publish");
            data.assertDatabaseIsSound();
            data.assertServes(expected);
            data.assertNothingTemporaryIsLeft();
            try (Rooms rooms = data.rooms()) {
                assertThat(rooms.entries().addresses()).isEqualTo(addresses);
            }
        }
    }

    @Test
    void aFirstPublishThatIsKilledLeavesNoSiteOrAWholeOne() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("publish"));
        data.run("import", content.toString());
        for (int kill = 0; kill < 5; kill++) {
            long before = releases(data);
            new Victim(data, "publish", "--full")
                    .killAfter(() -> releases(data) > before, random.nextInt(80 + kill * 160));
            if (Files.exists(data.site())) {
                data.assertServes(expected);
            }
        }
        data.run("publish");
        data.assertServes(expected);
        data.assertNothingTemporaryIsLeft();
    }

    /** The highest number of a build, so that one that has begun is seen. */
    private static long releases(DataFolder data) {
        try (Stream<Path> files = Files.list(data.path().resolve("site/releases"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .mapToLong(Long::parseLong)
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Test
    void aPublishOfChangesThatIsKilledLeavesWholePagesAndNoDeadLink() throws Exception {
        DataFolder data = new DataFolder(folder.resolve("changes"));
        data.run("import", content.toString());
        data.run("publish");
        for (int kill = 0; kill < 6; kill++) {
            edit(data, kill);
            Path manifest = manifest(data);
            long before = Files.size(manifest);
            new Victim(data, "publish")
                    .killAfter(() -> size(manifest) != before, random.nextInt(30 + kill * 40));
            data.assertNoFileIsHalfWritten();
            data.assertNoLinkIsDead();
        }
        data.run("publish");
        data.assertDatabaseIsSound();
        data.assertServes(data.cleanBuild());
        data.assertNothingTemporaryIsLeft();
        data.assertNoLinkIsDead();
    }

    private static Path manifest(DataFolder data) throws IOException {
        Path release = data.site().toRealPath();
        return release.resolveSibling(release.getFileName() + ".manifest");
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    /** New tags, titles and addresses, linked from elsewhere, and some articles withdrawn. */
    private void edit(DataFolder data, int round) {
        try (Rooms rooms = data.rooms()) {
            for (int i = 0; i < 12; i++) {
                int number = random.nextInt(SmallContent.ARTICLES);
                change(
                        rooms.entries(),
                        SmallContent.name(number),
                        draft -> moved(draft, "第" + round + "轮", draft.slug() + "-" + round));
            }
            for (int i = 0; i < 2; i++) {
                Address address =
                        new Address(
                                "article",
                                SmallContent.name(random.nextInt(SmallContent.ARTICLES)));
                String id = rooms.entries().addresses().get(address);
                if (id != null) {
                    rooms.entries().withdraw(List.of(id));
                }
            }
        }
    }

    private static void change(Entries entries, String slug, UnaryOperator<Draft> how) {
        String id = entries.addresses().get(new Address("article", slug));
        if (id != null) {
            Draft changed = how.apply(entries.drafts(List.of(id)).get(id));
            Map<String, Integer> numbers = new HashMap<>();
            entries.save(List.of(changed), "test", "")
                    .forEach(saved -> numbers.put(saved.id(), saved.number()));
            entries.publish(numbers);
        }
    }

    private static Draft moved(Draft draft, String tag, String slug) {
        return new Draft(
                draft.id(),
                draft.kind(),
                slug,
                tag + draft.title(),
                draft.summary(),
                draft.body(),
                draft.channel(),
                draft.topics(),
                List.of(tag),
                draft.dated(),
                draft.author(),
                draft.source(),
                draft.cover(),
                draft.fields());
    }
}
