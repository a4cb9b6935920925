package org.laodongmei.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Audit;
import org.laodongmei.entry.History;
import org.laodongmei.entry.desk.TagDesk;
import org.laodongmei.entry.desk.TagDesk.Row;
import org.laodongmei.entry.desk.TagDesk.Wrong;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Tags are put in order without a revision being touched, and the pages of the site follow. */
class TagDeskTests {

    @TempDir Path data;

    private final Piece welder = new Piece("article", "a", "2019-03-01").tags("焊工", "港口");
    private final Piece both = new Piece("article", "b", "2019-03-02").tags("焊工", "电焊工");
    private final Piece draft = new Piece("article", "c", "2019-03-03").tags("电焊工");
    private TestSite site;
    private TagDesk desk;

    @BeforeEach
    void open() {
        site = new TestSite(data);
        desk = new TagDesk(site.database, site.changes, new Audit(site.database, () -> site.now));
        site.live(welder, both);
        site.draft(draft);
        site.publish();
    }

    @AfterEach
    void close() {
        site.close();
    }

    private List<String> tags() {
        return desk.all().stream().map(row -> row.name() + row.live()).toList();
    }

    @Test
    void aTagIsListedWithHowManyLiveEntriesHaveIt() {
        assertThat(tags()).containsExactlyInAnyOrder("焊工2", "港口1", "电焊工1");
    }

    @Test
    void aMergedTagIsOneOnTheSiteAndInWhatIsWrittenNextWhileHistoryStaysAsItWas() {
        assertThat(desk.merge("x", "电焊工", "焊工")).isEmpty();
        site.publish();
        assertThat(tags()).containsExactlyInAnyOrder("焊工2", "港口1");
        assertThat(site.has("tags/dian-han-gong/")).isFalse();
        assertThat(site.page("articles/b/")).doesNotContain("电焊工");
        site.assertLikeCleanBuild();
        assertThat(new History(site.database).revision(both.id, 1).orElseThrow().tags())
                .containsExactly("焊工", "电焊工");
        assertThat(site.entries.drafts(List.of(draft.id)).get(draft.id).tags())
                .containsExactly("焊工");
        site.live(draft);
        site.publish();
        assertThat(site.page("tags/han-gong/")).contains("articles/c/");
        assertThat(desk.restore("x", "电焊工")).isEmpty();
        site.publish();
        assertThat(site.page("tags/dian-han-gong/")).contains("articles/b/", "articles/c/");
        site.assertLikeCleanBuild();
    }

    @Test
    void aRenamedTagKeepsItsAddressAndMayBeRenamedBack() {
        assertThat(desk.rename("x", "焊工", "焊接工人")).isEmpty();
        site.publish();
        assertThat(site.page("tags/han-gong/")).contains("焊接工人");
        assertThat(site.page("articles/a/")).contains("焊接工人");
        site.assertLikeCleanBuild();
        site.live(new Piece("article", "d", "2019-03-04").tags("焊工"));
        site.publish();
        assertThat(site.page("tags/han-gong/")).contains("articles/d/");
        assertThat(desk.rename("x", "焊接工人", "焊工")).isEmpty();
        site.publish();
        assertThat(site.page("articles/a/")).doesNotContain("焊接工人");
        assertThat(desk.all().stream().filter(row -> row.name().equals("焊工")).map(Row::aliases))
                .containsExactly(List.of("焊接工人"));
        site.assertLikeCleanBuild();
    }

    @Test
    void nothingIsReadAsWhatIsReadAsSomethingElse() {
        desk.merge("x", "电焊工", "焊工");
        desk.merge("x", "焊工", "港口");
        assertThat(tags()).containsExactly("港口2");
        desk.remove("x", "港口");
        assertThat(tags()).isEmpty();
        assertThat(desk.removed()).containsExactlyInAnyOrder("港口", "焊工", "电焊工");
        site.publish();
        assertThat(site.has("tags/gang-kou/")).isFalse();
        assertThat(site.page("articles/a/")).doesNotContain("港口");
        site.assertLikeCleanBuild();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(desk.rename("x", "焊工", "港口")).contains(Wrong.NAME_TAKEN);
        assertThat(desk.rename("x", "焊工", " ")).contains(Wrong.NAME_UNFIT);
        assertThat(desk.rename("x", "木工", "木匠")).contains(Wrong.GONE);
        assertThat(desk.merge("x", "焊工", "焊工")).contains(Wrong.GONE);
        assertThat(desk.readdress("x", "焊工", "gang-kou")).contains(Wrong.ADDRESS_TAKEN);
        assertThat(desk.readdress("x", "焊工", "A/../b")).contains(Wrong.ADDRESS_UNFIT);
        assertThat(desk.readdress("x", "焊工", "welders")).isEmpty();
        site.publish();
        assertThat(site.has("tags/welders/")).isTrue();
        assertThat(site.has("tags/han-gong/")).isFalse();
        assertThat(site.entries.chosenTagAddresses()).isEqualTo(Map.of("焊工", "welders"));
    }
}
