package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.Visitor;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Entries;
import org.laodongmei.people.Role;
import org.laodongmei.review.Newsroom;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists of the desk: many at once, kept, in another order, as a table; the office's words. */
class DeskTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Visitor admin;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        admin = Visitor.of(site, Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Document list(String query) {
        HttpResponse<byte[]> answer = admin.get("/studio/entries" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(RunningSite.text(answer));
    }

    private static List<String> ids(Document list, int count) {
        return list.select("input[name=ids][form=bulk]").eachAttr("value").subList(0, count);
    }

    private static List<String> titles(Document list) {
        return list.select("tbody th a").eachText();
    }

    private static HttpResponse<byte[]> bulk(List<String> ids, String more) {
        return admin.form("/studio/entries/bulk", "ids=" + String.join("&ids=", ids) + "&" + more);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String toast(HttpResponse<byte[]> answer) {
        String to = RunningSite.header(answer, "Location").replaceFirst("http://[^/]+", "");
        return list(to.substring(to.indexOf('?'))).select(".toast").text();
    }

    @Test
    void manyAreThrownAwayAndThatIsUndoneSoThatReadersSeeThemAgain() {
        List<String> ids = ids(list("?kind=article&state=live"), 3);
        HttpResponse<byte[]> answer = bulk(ids, "act=trash&back=kind%3Darticle");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(toast(answer)).contains("3 篇移到了回收站").contains("撤销");
        assertThat(list("?state=trashed").select("tbody tr")).hasSize(3);
        assertThat(toast(bulk(ids, "act=undo"))).contains("3 篇");
        assertThat(ids(list("?kind=article&state=live&order=begun"), 20)).containsAll(ids);
        assertThat(list("?state=trashed").select("tbody tr")).isEmpty();
    }

    @Test
    void manyAreTaggedAndMovedEachInARevisionOfItsOwn() {
        List<String> ids = ids(list("?kind=article&state=live&channel=news"), 2);
        assertThat(toast(bulk(ids, "act=tags&tags=" + encode("五一 集体")))).contains("2 篇已修改");
        assertThat(toast(bulk(ids, "act=channel&channel=craft"))).contains("2 篇已修改");
        for (String id : ids) {
            String history = RunningSite.text(admin.get("/studio/entries/" + id + "/history"));
            assertThat(history).contains("加标签").contains("移动栏目");
        }
        assertThat(ids(list("?state=changed&channel=craft"), 2))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatCannotBeDoneIsToldAndNothingIsLost() {
        List<String> ids = ids(list("?kind=article&state=live&order=title"), 2);
        assertThat(RunningSite.text(bulk(ids, "act=withdraw"))).contains("请写明原因");
        assertThat(RunningSite.text(bulk(ids, "act=channel&channel=nowhere"))).contains("栏目");
        assertThat(RunningSite.text(bulk(ids, "act=explode"))).contains("没有这样的操作");
        assertThat(RunningSite.text(admin.form("/studio/entries/bulk", "act=trash")))
                .contains("先选几篇");
        Visitor correspondent = Visitor.of(site, Role.CORRESPONDENT);
        HttpResponse<byte[]> refused =
                correspondent.form("/studio/entries/bulk", "ids=" + ids.getFirst() + "&act=trash");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(list("?state=trashed").select("tbody tr")).isEmpty();
    }

    @Test
    void whoMayNotSeeAnEntryDoesNotLearnItsTitleByTryingToChangeIt() {
        Draft draft = Newsroom.draft("还没有人该知道的题目", "正文。");
        site.room(Entries.class).save(List.of(draft), "test", "");
        HttpResponse<byte[]> answer =
                Visitor.of(site, Role.CORRESPONDENT)
                        .form("/studio/entries/bulk", "ids=" + draft.id() + "&act=tags&tags=a");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(RunningSite.text(answer)).doesNotContain("还没有人该知道的题目");
    }

    @Test
    void anErrorThatIsLetBeWithoutAReasonIsAnsweredBesideIt() {
        Draft draft = Newsroom.draft("样号", "身份证340823199001012415。");
        site.room(Entries.class).save(List.of(draft), "test", "");
        String address = "/studio/entries/" + draft.id();
        String key =
                Jsoup.parse(RunningSite.text(admin.get(address + "/checks")))
                        .select("[data-rule=id-card] [name=key]")
                        .val();
        HttpResponse<byte[]> panel =
                admin.form(address + "/checks", "panel=yes&key=" + encode(key));
        assertThat(panel.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(RunningSite.text(panel)).select("[data-rule=id-card] .wrong").text())
                .contains("为什么可以不改");
        HttpResponse<byte[]> page = admin.form(address + "/checks", "key=" + encode(key));
        String to = RunningSite.header(page, "Location").replaceFirst("http://[^/]+", "");
        assertThat(
                        Jsoup.parse(RunningSite.text(admin.get(to.replaceFirst("#.*", ""))))
                                .select("[data-rule=id-card] .wrong")
                                .text())
                .contains("为什么可以不改");
    }

    @Test
    void aListIsKeptUnderANameAndForgotten() {
        admin.form(
                "/studio/entries/lists",
                "name=" + encode("劳模<b>") + "&back=" + encode("kind=profile&order=title&bad=1"));
        Document list = list("");
        assertThat(list.select(".kept > a").first().attr("href"))
                .isEqualTo("/studio/entries?kind=profile&order=title");
        assertThat(list.select(".kept > a").first().text()).isEqualTo("劳模<b>");
        assertThat(
                        RunningSite.text(
                                admin.form("/studio/entries/lists", "name=&back=kind%3Dprofile")))
                .contains("给它一个名字");
        admin.form("/studio/entries/lists", "forget=" + list.select("[name=forget]").val());
        assertThat(list("").select(".kept > a[href^=/studio/entries?]")).isEmpty();
    }

    @Test
    void pagesInEveryOrderHoldEachEntryOnce() {
        for (String order : List.of("changed", "begun", "title")) {
            List<String> all = new ArrayList<>();
            String query = "?order=" + order;
            for (int page = 0; page < 10 && query != null; page++) {
                Document list = list(query);
                all.addAll(list.select("input[name=ids][form=bulk]").eachAttr("value"));
                Elements more = list.select("p.actions a.button");
                query = more.isEmpty() ? null : more.attr("href").replace("/studio/entries", "");
            }
            assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        }
        assertThat(titles(list("?order=title"))).isSorted();
    }

    @Test
    void aListIsATableForASpreadsheetInWhichNoTitleIsAFormula() {
        HttpResponse<byte[]> answer = admin.get("/studio/entries.csv?kind=article");
        String table = RunningSite.text(answer);
        assertThat(RunningSite.header(answer, "Content-Disposition")).contains("entries.csv");
        assertThat(table).startsWith("\uFEFF标题,类型,状态").contains("/articles/");
        assertThat(table.lines().count()).isGreaterThan(50);
        assertThat(RunningSite.text(admin.get("/studio/figures.csv"))).contains("1月报送");
    }

    @Test
    void theOfficesOwnWordsAreKeptAndFoundAtOnce() {
        admin.form("/studio/words", "wrong=" + encode("帐号=账号") + "&touchy=&order=&names=");
        assertThat(RunningSite.text(admin.get("/studio/words"))).contains("帐号=账号");
        String id = ids(list("?kind=article&state=live&order=title"), 1).getFirst();
        assertThat(RunningSite.text(admin.get("/studio/entries/" + id + "/checks"))).contains("检查");
        assertThat(
                        admin.form("/studio/words", "wrong=" + encode("甲=乙\n".repeat(20_001)))
                                .statusCode())
                .isIn(413, 422);
    }

    @Test
    void aTitleIsFoundByItsInitialsAtOnceAndNoLongerOnceItIsAnother() {
        Draft draft = Newsroom.draft("劳模风采一百人", "正文。");
        String find = "/studio/find.json?q=lmfc";
        assertThat(RunningSite.text(admin.get(find))).doesNotContain(draft.id());
        Entries entries = site.room(Entries.class);
        entries.save(List.of(draft), "test", "");
        assertThat(RunningSite.text(admin.get(find))).contains(draft.id());
        assertThat(RunningSite.text(Visitor.of(site, Role.CORRESPONDENT).get(find)))
                .doesNotContain(draft.id());
        bulk(List.of(draft.id()), "act=trash");
        assertThat(RunningSite.text(admin.get(find))).doesNotContain(draft.id());
        bulk(List.of(draft.id()), "act=undo");
        entries.save(List.of(Newsroom.with(draft, "工匠风采", "正文。")), "test", "");
        assertThat(RunningSite.text(admin.get(find))).doesNotContain(draft.id());
        assertThat(RunningSite.text(admin.get("/studio/find.json?q=gjfc"))).contains(draft.id());
    }

    @Test
    void anythingIsFoundByAFewLetters() {
        String found = RunningSite.text(admin.get("/studio/anything.json?q=" + encode("p1.jpg")));
        assertThat(found).contains("/studio/media/");
        assertThat(RunningSite.text(admin.get("/studio/anything.json?q=visitor")))
                .contains("/studio/people/");
        assertThat(
                        RunningSite.text(
                                Visitor.of(site, Role.EDITOR)
                                        .get("/studio/anything.json?q=visitor")))
                .doesNotContain("/studio/people/");
    }

    @Test
    void aScreenAsksTheDatabaseSomeQuestionsHoweverManyRowsItHas() {
        String id = ids(list("?kind=article&state=live&order=title"), 1).getFirst();
        for (String screen :
                List.of(
                        "/studio",
                        "/studio/entries",
                        "/studio/entries?order=title&q=%E5%B7%A5&channel=news",
                        "/studio/entries/" + id,
                        "/studio/entries/" + id + "/edit",
                        "/studio/entries/" + id + "/history",
                        "/studio/entries/" + id + "/checks",
                        "/studio/media",
                        "/studio/media.json?q=a",
                        "/studio/find.json?q=lm",
                        "/studio/anything.json?q=lm",
                        "/studio/figures",
                        "/studio/searches",
                        "/studio/links",
                        "/studio/review",
                        "/studio/calendar",
                        "/studio/people",
                        "/studio/units",
                        "/studio/log")) {
            assertThat(admin.get(screen).statusCode()).as(screen).isEqualTo(200);
            assertThat(site.statementsOf(() -> admin.get(screen)))
                    .as(screen)
                    .isLessThanOrEqualTo(35);
        }
    }
}
