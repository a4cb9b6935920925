package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Ids;
import org.laodongmei.media.Note;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

class ExportTests {

    private static final Path DEMONSTRATION = Path.of("../content");
    private static final String GHOST = "01890000-0000-7000-8000-000000000000";
    private static final String LOST = "ab".repeat(32);

    @TempDir Path temp;

    @Test
    void aFolderWithSomethingInItIsLeftAlone() {
        TestSite.files(temp.resolve("out"), "mine.txt", "keep");
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            assertThatThrownBy(() -> site.exporting.to(temp.resolve("out"), Progress.NONE))
                    .isInstanceOf(DirectoryNotEmptyException.class);
        }
    }

    @Test
    void anEmptySiteSurvives() {
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            survives(site);
        }
    }

    @Test
    void theDemonstrationSiteSurvives() throws IOException {
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            assertThat(site.take(demonstration()).refusals()).isEmpty();
            assertThat(site.entries.addresses()).hasSizeGreaterThan(50);
            survives(site);
        }
    }

    @Test
    void hostileTextsSurvive() throws IOException {
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            site.take(withPictures());
            List<String> ids = List.copyOf(site.entries.addresses().values());
            List<String> shas =
                    site.entries.liveDrafts(ids).values().stream().map(Draft::cover).toList();
            Random random = new Random(2019);
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < HOSTILE.size(); i++) {
                drafts.add(hostile("known-" + i, HOSTILE.get(i), ids, shas, random));
            }
            for (int i = 0; i < 300; i++) {
                drafts.add(hostile("random-" + i, noise(random), ids, shas, random));
            }
            var saved = site.entries.save(drafts, "test", "test");
            for (int i = 0; i < saved.size(); i += 2) {
                site.entries.publish(Map.of(saved.get(i).id(), saved.get(i).number()));
            }
            survives(site);
        }
    }

    @Test
    void namesCreditsAndFocalPointsOfFilesSurvive() throws Exception {
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            Path picture = TestSite.picture(temp.resolve("x.jpg"), 9);
            String sha = site.assets.add(picture, "a/b: \"码头\".jpg", new Note("沈弘艺 摄")).sha256();
            site.assets.setFocus(sha, 20, 80);
            survives(site);
        }
    }

    @Test
    void aDraftNewerThanWhatReadersSeeSurvivesBesideIt() throws IOException {
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            Draft first = draft("a", "第一版", "甲\n");
            var live =
                    site.entries.save(List.of(first, draft("a.draft", "名字相撞", "")), "test", "test");
            live.forEach(saved -> site.entries.publish(Map.of(saved.id(), saved.number())));
            site.entries.save(List.of(draft("a", "第二版", "乙\n")), "test", "test");
            survives(site);
            assertThat(Files.readString(temp.resolve("first/articles/a.md"))).contains("第一版");
            assertThat(Files.readString(temp.resolve("first/articles/a.2.draft.md")))
                    .contains("第二版");
        }
    }

    @Test
    void channelsKindsSynonymsWordsAndCampaignsSurvive() {
        Path folder =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        """
                        name: 劳动美 # 说明
                        feedItems: 20
                        figure: "627"
                        from: 2019-12-13
                        empty: null
                        channels:
                          - {slug: news, name: 新闻, keywords: [甲, 乙], type: 工作动态, children: [{slug: city, name: 市里}]}
                          - {slug: culture, name: 文化, description: 书}
                        navigation: [news, {kind: topic}]
                        """,
                        "kinds/note.yaml",
                        "name: note\nroute: notes\nfields: [{name: level, type: number}]\n",
                        "synonyms.txt",
                        "劳模,劳动模范\r\n",
                        "words.yaml",
                        "wrong: |\n  帐号=账号\n  按装=安装\ntouchy: [零容忍=慎用, '2019']\nnames:\n",
                        "campaigns/like-2019.yaml",
                        "title: 点赞\n",
                        "notes/n.md",
                        "---\ntitle: 记\ndate: 2019-01-01\nchannel: city\nlevel: 3\n---\n正文");
        try (TestSite site = new TestSite(temp.resolve("data"))) {
            assertThat(site.take(folder).refusals()).isEmpty();
            TestSite other = survives(site);
            assertThat(other.channels.all()).isEqualTo(site.channels.all()).hasSize(3);
            assertThat(other.kinds.definitions()).isEqualTo(site.kinds.definitions()).hasSize(1);
            for (String name : List.of("site", "synonyms", "words", "campaign:like-2019")) {
                assertThat(other.settings.get(name)).isEqualTo(site.settings.get(name)).isPresent();
            }
        }
    }

    /**
     * Exports, imports into empty data, and compares everything; then exports again and compares
     * bytes.
     */
    private TestSite survives(TestSite site) {
        Path first = temp.resolve("first");
        Path second = temp.resolve("second");
        site.give(first);
        TestSite other = new TestSite(temp.resolve("other"));
        try (other) {
            ImportReport report = other.take(first);
            assertThat(report.refusals()).isEmpty();
            assertThat(other.everything()).isEqualTo(site.everything());
            assertThat(other.assets.after("", 1000)).isEqualTo(site.assets.after("", 1000));
            long head = other.changes.head();
            ImportReport again = other.take(first);
            assertThat(again.added() + again.changed()).isZero();
            assertThat(other.changes.head()).isEqualTo(head);
            other.give(second);
            assertThat(bytes(second)).isEqualTo(bytes(first));
        }
        return new TestSite(temp.resolve("other"));
    }

    private static Map<String, String> bytes(Path folder) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(
                        folder.relativize(file).toString(),
                        new String(
                                Files.readAllBytes(file),
                                java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static final List<String> HOSTILE =
            List.of(
                    "他说“好”，\"quoted\" and 'single'",
                    "key: value # no comment",
                    "- not a list",
                    "  leading and trailing  ",
                    "@at `tick` %percent &anchor *alias !tag |pipe >fold",
                    "true",
                    "No",
                    "null",
                    "~",
                    "007",
                    "1e3",
                    "0x1F",
                    "2019-01-01",
                    "10:30",
                    "😀👩‍🏭 emoji",
                    "? question",
                    "{brace} [bracket]",
                    "<script>alert(1)</script>",
                    "tab\there",
                    "=cmd|' /C calc'!A0",
                    "---",
                    "...",
                    "\u0085next\u2028line\uFEFF",
                    "\u0007bell",
                    "\\backslash\\n");

    private static final List<String> BODIES =
            List.of(
                    "",
                    "\n",
                    "\n\n\n",
                    "正文",
                    "正文\n",
                    "正文\n\n\n",
                    "甲\r\n\r\n乙\r\n",
                    "\r\n甲",
                    "---\n正文\n---\n",
                    "甲\n\n---\n\n乙\n---",
                    "+++\n",
                    "    四个空格\n\n\ttab\n",
                    "- 甲\n  - 乙  \n换行",
                    "```yaml\n---\na: entry:" + GHOST + "\n---\n```\n",
                    "[失踪](entry:" + GHOST + "#x) ![失踪](asset:" + LOST + ")",
                    "{{< ref \"x.md\" >}} {% post_url a %} [a](nowhere.md) ![b](/img/none.jpg)",
                    "\uFEFF甲\u2028乙");

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder("x");
        String alphabet = "ab 甲乙:：#-'\"\\|>&*!%@`{}[],?~=<\t\r\n\u00A0\u0085\u2028😀0123.eE+_";
        int[] letters = alphabet.codePoints().toArray();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.substring(random.nextInt(2)) + '.';
    }

    private static Draft hostile(
            String slug, String text, List<String> ids, List<String> shas, Random random) {
        String id = ids.get(random.nextInt(ids.size()));
        String sha = shas.get(random.nextInt(shas.size()));
        String body =
                BODIES.get(random.nextInt(BODIES.size()))
                        + (random.nextBoolean() ? text : "")
                        + "\n[甲](entry:"
                        + id
                        + "#一 \"题\") ![图](<asset:"
                        + sha
                        + ">)\n\n[r]: entry:"
                        + id
                        + "\n"
                        + BODIES.get(random.nextInt(BODIES.size()));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kicker", text.length() > 12 ? "x" : text);
        fields.put("people", List.of(GHOST));
        fields.put(
                "facts",
                List.of(
                        Map.of(
                                "label",
                                "甲" + text.substring(0, Math.min(text.length(), 38)),
                                "value",
                                text)));
        fields.put("coverAlt", text);
        fields.put("description", text);
        fields.put("categories", List.of(text, 1, 2.5, true));
        fields.put("fields", Map.of("deep", List.of(Map.of(text, text))));
        fields.put(text, text);
        fields.put("long", Long.MAX_VALUE);
        fields.put("tiny", 1.0e-7);
        fields.put("lastmod", "2019-01-01T00:00:00Z");
        return new Draft(
                Ids.next(),
                "article",
                slug,
                text,
                text + "\n" + text,
                body,
                null,
                List.of(GHOST),
                List.of(text.strip().isEmpty() ? "x" : text, "甲,乙"),
                Instant.ofEpochMilli(random.nextLong(-1_000_000_000_000L, 4_000_000_000_000L)),
                text,
                text,
                random.nextBoolean() ? sha : LOST,
                fields);
    }

    private static Draft draft(String slug, String title, String body) {
        return TestSite.article(slug, title, body, List.of(), Map.of());
    }

    /**
     * The demonstration site with small pictures in the place of its own, which would take minutes.
     */
    private Path demonstration() throws IOException {
        Path copy = temp.resolve("demonstration");
        Path root = DEMONSTRATION.toRealPath();
        int seed = 0;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path to = copy.resolve(root.relativize(file).toString());
                Files.createDirectories(to.getParent());
                if (file.toString().endsWith(".jpg")) {
                    TestSite.picture(to, ++seed);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return copy;
    }

    private Path withPictures() {
        Path in = temp.resolve("in");
        String[] names = {"plain.jpg", "名 字 (1).jpg", "a%20b#c&d.jpg"};
        for (int i = 0; i < names.length; i++) {
            TestSite.picture(in.resolve("media/" + names[i]), i + 1);
            TestSite.files(
                    in,
                    "articles/p" + i + ".md",
                    "---\ntitle: 图"
                            + i
                            + "\ndate: 2019-01-01\ncover: '../media/"
                            + names[i]
                            + "'\n---\n");
        }
        return TestSite.files(in, "site.yaml", "name: x\n");
    }
}
