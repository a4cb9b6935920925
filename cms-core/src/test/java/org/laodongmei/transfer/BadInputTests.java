package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.transfer.ImportReport.Refusal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;

/** Whatever one file does, it is a line in the report, and the good file beside it is taken. */
class BadInputTests {

    private static final String HEAD = "---\ntitle: 题\ndate: 2019-05-01T08:00:00+08:00\n";

    @TempDir Path temp;

    private Path in;
    private TestSite site;

    @BeforeEach
    void open() {
        in =
                TestSite.files(
                        temp.resolve("in"),
                        "site.yaml",
                        "name: 站\n",
                        "articles/good.md",
                        HEAD + "---\n\n正文\n");
        site = new TestSite(temp.resolve("data"));
    }

    @AfterEach
    void close() {
        site.close();
    }

    /** Imports and makes sure that nothing but the good file was harmed. */
    private ImportReport report() {
        ImportReport report = site.take(in);
        assertThat(site.isLive("article", "good")).isTrue();
        assertThat(site.take(in).refusals()).isEqualTo(report.refusals());
        return report;
    }

    private void refused(String file, int line, String reason) {
        assertThat(report().refusals())
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.file()).isEqualTo(file);
                    assertThat(refusal.line()).isEqualTo(line);
                    assertThat(refusal.reason()).contains(reason);
                });
        assertThat(site.entries.addresses()).hasSize(1);
    }

    private void refusedText(String content, int line, String reason) {
        TestSite.files(in, "articles/bad.md", content);
        refused("articles/bad.md", line, reason);
    }

    private void refusedBytes(byte[] content, int line, String reason) throws IOException {
        Files.write(in.resolve("articles/bad.md"), content);
        refused("articles/bad.md", line, reason);
    }

    private void noted(String content, int line, String reason) {
        TestSite.files(in, "articles/bad.md", content);
        ImportReport report = report();
        assertThat(report.refusals()).isEmpty();
        assertThat(report.notes())
                .anySatisfy(note -> {
                    assertThat(note.file()).isEqualTo("articles/bad.md");
                    assertThat(note.line()).isEqualTo(line);
                    assertThat(note.reason()).contains(reason);
                });
    }

    @Test
    void aFolderThatIsNotThereIsNoFolder() {
        assertThatThrownBy(() -> site.importing.from(temp.resolve("none"), Progress.NONE))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        refusedText(
                "---\ntitle: 题\ndate: 2019-01-01\ntags: [a, b\nsummary: 述\n---\n", 5, "not YAML");
    }

    @Test
    void listsOfWordsThatAreNoTextsAreRefused() {
        TestSite.files(in, "words.yaml", "touchy: a=b\nwrong: {a: b}\n");
        refused("words.yaml", 2, "wrong must be text");
        assertThat(site.settings.get("words")).isEmpty();
    }

    @Test
    void aNameThatStandsTwiceIsRefused() {
        refusedText("---\ntitle: 题\ntitle: 目\n---\n", 3, "'title' stands twice");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb =
                new StringBuilder("---\ntitle: 题\ndate: 2019-01-01\na0: &a0 [x,x,x,x,x]\n");
        for (int i = 1; i < 10; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [")
                    .append(String.join(",", java.util.Collections.nCopies(5, alias)))
                    .append("]\n");
        }
        refusedText(bomb + "---\n", 4, "more values");
    }

    @Test
    void aMappingThatHoldsItselfIsRefused() {
        refusedText("---\ntitle: 题\na: &a [*a]\n---\n", 3, "deeper");
    }

    @Test
    void endlesslyNestedYamlIsRefused() {
        refusedText("---\na: " + "[".repeat(100_000) + "\n---\n", 2, "not YAML");
    }

    @Test
    void frontMatterWithoutAnEndIsRefused() {
        refusedText("---\ntitle: 题\n\n正文\n", 1, "never ends");
    }

    @Test
    void brokenTomlAndJsonAreRefusedWithTheirLines() {
        TestSite.files(in, "articles/toml.md", "+++\ntitle = '题'\ndate = \n+++\n");
        TestSite.files(in, "articles/json.md", "{\n\"title\": \"题\",\n\"date\" 1\n}\n正文");
        assertThat(report().refusals())
                .extracting(Refusal::file, Refusal::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("articles/json.md", 3),
                        org.assertj.core.groups.Tuple.tuple("articles/toml.md", 3));
    }

    @Test
    void anEmptyFileIsRefused() {
        refusedText("", 0, "empty");
    }

    @Test
    void aFileWithoutATitleIsRefused() {
        refusedText("---\ndate: 2019-01-01\n---\n正文", 1, "no title");
    }

    @Test
    void aTitleThatIsAListIsRefused() {
        refusedText("---\ndate: 2019-01-01\ntitle: [a]\n---\n正文", 3, "must be text");
    }

    @Test
    void aTitleThatIsTooLongIsRefusedAloneInItsBatch() {
        refusedText(
                "---\ndate: 2019-01-01\ntitle: " + "长".repeat(300) + "\n---\n正文", 3, "at most 200");
    }

    @Test
    void aDateThatIsNoneIsRefused() {
        refusedText("---\ntitle: 题\ndate: 2019-02-30\n---\n正文", 3, "no date");
    }

    @Test
    void aSecondFileWithTheSameSlugIsRefused() {
        TestSite.files(in, "articles/more/good.md", HEAD + "---\n别的\n");
        refused("articles/more/good.md", 0, "articles/good.md has the slug 'good' already");
    }

    @Test
    void aFolderOfNoKindIsRefused() {
        TestSite.files(in, "recipes/a.md", HEAD + "---\n");
        refused("recipes/a.md", 0, "no kind whose files lie in 'recipes'");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        refusedBytes(TestSite.jpeg(1), 0, "binary");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        refusedBytes(
                "---\ntitle: 题\nx: \u00ff\u00fe".getBytes(Charset.forName("ISO-8859-1")),
                3,
                "neither UTF-8");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        byte[] large = new byte[17_000_000];
        Arrays.fill(large, (byte) 'x');
        refusedBytes(large, 0, "larger than 16 MB");
    }

    @Test
    void aSettingThatIsTooLongIsRefused() {
        TestSite.files(in, "synonyms.txt", "劳模,".repeat(1_400_000));
        refused("synonyms.txt", 0, "too long");
    }

    @Test
    void anOlderChineseEncodingIsReadAndNoted() throws IOException {
        Files.write(
                in.resolve("articles/old.md"),
                (HEAD + "---\n面点师\n").getBytes(Charset.forName("GB18030")));
        assertThat(report().notes())
                .extracting(Refusal::reason)
                .anyMatch(reason -> reason.contains("GB18030"));
        assertThat(site.draft("article", "old").body()).isEqualTo("面点师\n");
    }

    @Test
    void aFieldOfTheWrongTypeIsLeftOut() {
        noted(HEAD + "facts: 很多\n---\n", 4, "facts: must be a list of groups; left out");
        assertThat(site.draft("article", "bad").fields()).doesNotContainKey("facts");
    }

    @Test
    void aGroupWithoutWhatItNeedsIsLeftOutWithItsLine() {
        noted(HEAD + "facts:\n- {label: 甲, value: 1}\n- label: 乙\n---\n", 6, "facts[1].value");
    }

    @Test
    void aReferenceToNobodyIsLeftOut() {
        noted(HEAD + "people: [nobody]\n---\n", 4, "'nobody' names no entry");
    }

    @Test
    void aFieldThatItsKindNeedsRefusesTheEntry() {
        TestSite.files(in, "albums/a.md", HEAD + "images:\n- {src: none.jpg}\n---\n");
        refused("albums/a.md", 4, "images");
    }

    @Test
    void tagsThatAreAMappingAreLeftOut() {
        noted(HEAD + "tags: {a: b}\n---\n", 4, "tags must be a list");
    }

    @Test
    void aChannelThatIsNotWellFormedIsRefusedAlone() {
        TestSite.files(
                in,
                "site.yaml",
                "name: 站\nchannels:\n- {slug: a, name: 甲}\n- {slug: 'B C', name: 乙}\n- {name: 丙}\n");
        assertThat(report().refusals())
                .containsExactly(
                        new Refusal(
                                "site.yaml",
                                4,
                                "channels[1]: 'B C' is no slug: small letters, digits and hyphens"));
        assertThat(site.channels.all())
                .extracting(channel -> channel.slug())
                .containsExactly("a", "bing");
    }

    @Test
    void aBrokenKindOrSiteIsRefusedAndTheRestTaken() {
        TestSite.files(
                in,
                "kinds/x.yaml",
                "name: x\ntype: y\n",
                "site.yaml",
                "- a\n",
                "campaigns/A B.yaml",
                "a: b");
        assertThat(report().refusals())
                .extracting(Refusal::file)
                .containsExactly("campaigns/A B.yaml", "kinds/x.yaml", "site.yaml");
    }

    @Test
    void aCampaignThatCannotBeUsedIsToldWithTheLine() {
        TestSite.files(in, "campaigns/likes.yaml", "title: 点赞\ndays: 3\nrules: []\nperDay: many\n");
        assertThat(report().notes())
                .filteredOn(note -> note.reason().contains("perDay"))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.file()).isEqualTo("campaigns/likes.yaml");
                    assertThat(note.line()).isEqualTo(4);
                });
        assertThat(site.settings.get("campaign:likes")).isPresent();
    }

    @Test
    void hiddenFilesAreNobodysBusiness() {
        TestSite.files(in, ".git/a.md", "x", "articles/.a.md", "x", ".obsidian/x.md", "");
        assertThat(report().refusals()).isEmpty();
        assertThat(site.take(in).files()).isEqualTo(1);
    }
}
