package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.site.Administrator.Answer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What holds for the whole site is changed by forms, checked, never lost, and shown as text. */
class SiteDoorTests {

    private static final String EVIL = "<script>alert(1)</script>\"'&";

    @TempDir static Path folder;

    private static RunningSite site;
    private static Administrator zhang;
    private static Administrator li;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        zhang = Administrator.of(site, "zhang");
        li = Administrator.of(site, "li");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    /** Readers are told by followers, a moment later. */
    private static void until(BooleanSupplier done) {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static Map<String, String> channel(String name, String parent) {
        return new HashMap<>(
                Map.of(
                        "name",
                        name,
                        "parent",
                        parent,
                        "description",
                        name + "的内容",
                        "keywords",
                        name,
                        "type",
                        "工作动态",
                        "slug",
                        "",
                        "version",
                        ""));
    }

    private static String page(String path) {
        return RunningSite.text(site.get(path));
    }

    @Test
    void aChannelIsMadeRefusedAndRemoved() {
        Answer refused = zhang.send("/studio/channels", channel("", "nowhere"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.wrong("name")).contains("请写名称");
        assertThat(refused.wrong("parent")).contains("不能放在");
        assertThat(refused.wrong("keywords")).contains("关键词");
        assertThat(zhang.send("/studio/channels", channel("安全生产", "news")).status()).isEqualTo(302);
        assertThat(zhang.page("/studio/channels").select(".list th.d1").eachText())
                .endsWith("安全生产");
        assertThat(zhang.status("/studio/channels/an-quan-sheng-chan")).isEqualTo(200);
        Answer kept = zhang.send("/studio/channels/local", Map.of("do", "remove"));
        assertThat(kept.status()).isEqualTo(422);
        assertThat(kept.page().select("ul.plain a").attr("href"))
                .isEqualTo("/studio/entries?channel=local");
        assertThat(
                        zhang.send("/studio/channels/an-quan-sheng-chan", Map.of("do", "remove"))
                                .status())
                .isEqualTo(302);
        assertThat(zhang.status("/studio/channels/an-quan-sheng-chan")).isEqualTo(404);
    }

    @Test
    void whoIsLateWithAChannelIsToldAndKeepsTheText() {
        Document seen = li.page("/studio/channels/craft");
        Map<String, String> mine = Administrator.form(seen, "form.sheet");
        mine.put("keywords", "工匠");
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.put("description", "张先写的");
        assertThat(zhang.send("/studio/channels/craft", theirs).status()).isEqualTo(302);
        mine.put("description", "李后写的");
        Answer late = li.send("/studio/channels/craft", mine);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.alert()).contains("别人已改过");
        assertThat(late.page().select("#f-description").val()).isEqualTo("李后写的");
    }

    @Test
    void whatSomebodyWritesIntoAChannelIsTextEverywhere() {
        Map<String, String> form =
                Administrator.form(li.page("/studio/channels/local"), "form.sheet");
        for (String field : List.of("name", "description", "keywords", "type")) {
            form.put(field, field.equals("type") ? EVIL : field + EVIL);
        }
        assertThat(li.send("/studio/channels/local", form).status()).isEqualTo(302);
        until(() -> page("/channels/local/").contains("name&lt;script>"));
        for (String path : List.of("/channels/local/", "/", "/articles/a000/", "/sitemap/")) {
            assertThat(page(path)).as(path).doesNotContain("<script>alert");
        }
        for (String path : List.of("/studio/channels", "/studio/channels/local")) {
            Document screen = li.page(path);
            assertThat(screen.html()).as(path).doesNotContain("<script>alert");
        }
    }

    private static Map<String, String> settings(Administrator who) {
        return Administrator.form(who.page("/studio/site"), "form.wide");
    }

    @Test
    void settingsAreCheckedByTheFieldAndReachEveryPage() {
        Map<String, String> form = settings(zhang);
        form.putAll(
                Map.of(
                        "pageSize", "4",
                        "contact.email", "nowhere",
                        "links.0.name", "坏链接",
                        "links.0.url", "javascript:alert(1)",
                        "subtitle", "长".repeat(101)));
        Answer wrong = zhang.send("/studio/site", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.wrong("pageSize")).contains("5 到 100");
        assertThat(wrong.wrong("contact.email")).contains("不是一个邮箱");
        assertThat(wrong.wrong("links.0")).contains("https://");
        assertThat(wrong.wrong("subtitle")).contains("最多 100 个字");
        assertThat(wrong.page().select("[name=links.0.name]").val()).isEqualTo("坏链接");
        form.putAll(
                Map.of(
                        "pageSize", "50",
                        "contact.email", "a@example.org",
                        "links.0.url", "https://example.org/",
                        "subtitle", EVIL,
                        "icp", EVIL,
                        "description", EVIL,
                        "keywords", EVIL,
                        "contact.address", EVIL));
        form.put("links.0.name", EVIL);
        form.put("owner", EVIL);
        assertThat(zhang.send("/studio/site", form).status()).isEqualTo(302);
        until(() -> page("/articles/a000/").contains("a@example.org"));
        for (String path : List.of("/", "/articles/a000/", "/feed.xml", "/404.html")) {
            assertThat(page(path)).as(path).doesNotContain("<script>alert");
        }
        assertThat(zhang.page("/studio/site").html()).doesNotContain("<script>alert");
        assertThat(settings(zhang)).containsEntry("subtitle", EVIL).containsEntry("pageSize", "50");
    }

    @Test
    void aListInTheFormIsArrangedByButtonsAndSavedWhenSomebodySaysSo() {
        Map<String, String> form = settings(zhang);
        int first = (int) form.keySet().stream().filter(n -> n.startsWith("navigation.")).count();
        form.put("do", "navigation.add");
        Answer added = zhang.send("/studio/site", form);
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.page().select("select[name^=navigation]")).hasSize(first + 1);
        Map<String, String> next = Administrator.form(added.page(), "form.wide");
        next.put("navigation." + first, "kind:topic");
        next.put("navigation." + (first + 1), "channel:craft");
        next.put("do", "navigation." + (first + 1) + ".up");
        Answer moved = zhang.send("/studio/site", next);
        assertThat(moved.page().select("select option[selected]").eachAttr("value"))
                .endsWith("channel:craft", "kind:topic");
        assertThat(moved.page().select("[autofocus]").attr("value"))
                .isEqualTo("navigation." + first + ".down");
        assertThat(settings(zhang)).doesNotContainKey("navigation." + first);
        Map<String, String> last = Administrator.form(moved.page(), "form.wide");
        last.put("do", "save");
        assertThat(zhang.send("/studio/site", last).status()).isEqualTo(302);
        assertThat(settings(zhang)).containsEntry("navigation." + first, "channel:craft");
    }

    @Test
    void ofTwoWhoChangeTheSettingsNobodyOverwritesTheOther() {
        Map<String, String> mine = settings(li);
        Map<String, String> theirs = settings(zhang);
        theirs.put("contact.phone", "0556-1");
        assertThat(zhang.send("/studio/site", theirs).status()).isEqualTo(302);
        mine.put("police", "皖公网安备 1 号");
        Answer late = li.send("/studio/site", mine);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.alert()).contains("别人已改过");
        assertThat(late.page().select("[name=police]").val()).isEqualTo("皖公网安备 1 号");
        assertThat(settings(li)).containsEntry("contact.phone", "0556-1");
    }

    @Test
    void theFrontPageTurnsGreyAndBackAtItsTimeByItself() {
        LocalDateTime now = LocalDateTime.now(ZoneId.of("Asia/Shanghai"));
        Map<String, String> form =
                Administrator.form(zhang.page("/studio/site/mourning"), "form.sheet");
        form.putAll(Map.of("from", now.plusDays(1).toString(), "until", now.toString()));
        Answer wrong = zhang.send("/studio/site/mourning", form);
        assertThat(wrong.wrong("mourning")).contains("结束时间要在开始时间之后");
        form.put("from", now.plusNanos(700_000_000).toString());
        form.put("until", now.plusNanos(2_000_000_000).toString());
        assertThat(zhang.send("/studio/site/mourning", form).status()).isEqualTo(302);
        until(() -> page("/").contains("class=\"mourning\""));
        assertThat(page("/articles/a001/")).doesNotContain("class=\"mourning\"");
        until(() -> !page("/").contains("class=\"mourning\""));
    }

    @Test
    void theWholeSiteTurnsGreyNowAndBackNow() {
        Map<String, String> form =
                Administrator.form(zhang.page("/studio/site/mourning"), "form.sheet");
        form.putAll(Map.of("from", "", "until", "", "scope", "all", "do", "begin"));
        assertThat(zhang.send("/studio/site/mourning", form).status()).isEqualTo(302);
        until(() -> page("/articles/a001/").contains("class=\"mourning\""));
        Document screen = zhang.page("/studio/site/mourning");
        assertThat(screen.text()).contains("全站黑白");
        Map<String, String> end = Administrator.form(screen, "form.sheet");
        end.put("do", "end");
        assertThat(zhang.send("/studio/site/mourning", end).status()).isEqualTo(302);
        until(() -> !page("/articles/a001/").contains("class=\"mourning\""));
    }

    @Test
    void theSiteGoesBackAndForwardAndEveryScreenSaysSo() {
        Map<String, String> form =
                Administrator.form(zhang.page("/studio/channels/craft"), "form.sheet");
        form.put("keywords", "工匠");
        form.put("description", "退回以前的介绍");
        assertThat(zhang.send("/studio/channels/craft", form).status()).isEqualTo(302);
        until(() -> page("/channels/craft/").contains("退回以前的介绍"));
        form = Administrator.form(zhang.page("/studio/channels/craft"), "form.sheet");
        form.put("description", "退回以后的介绍");
        assertThat(zhang.send("/studio/channels/craft", form).status()).isEqualTo(302);
        until(() -> page("/channels/craft/").contains("退回以后的介绍"));
        List<String> states =
                zhang.page("/studio/releases").select("[name=state]").eachAttr("value");
        site.letConfirmationsGrowOld();
        Answer asked = zhang.send("/studio/releases", Map.of("state", states.get(1)));
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.wrong("confirm")).contains("确认是您本人");
        Administrator wang = Administrator.of(site, "wang");
        assertThat(wang.send("/studio/releases", Map.of("state", "x")).wrong("state"))
                .contains("还在的时刻");
        assertThat(wang.send("/studio/releases", Map.of("state", states.get(1))).status())
                .isEqualTo(302);
        assertThat(page("/channels/craft/")).contains("退回以前的介绍");
        for (String screen : List.of("/studio", "/studio/entries", "/studio/channels")) {
            assertThat(zhang.page(screen).select(".alert").text()).contains("网站停在");
        }
        assertThat(wang.send("/studio/releases", Map.of("do", "forward")).status()).isEqualTo(302);
        assertThat(page("/channels/craft/")).contains("退回以后的介绍");
        assertThat(zhang.page("/studio").select(".alert")).isEmpty();
        assertThat(zhang.page("/studio/log").text()).contains("回退网站", "网站前进到最新", "改栏目");
    }

    private static Answer tag(String act, String name, String value) {
        return zhang.send("/studio/tags", Map.of("do", act, "name", name, "value", value));
    }

    @Test
    void aTagIsRenamedMergedAndSetApartAgainAndItsPagesFollow() {
        String address = zhang.page("/studio/tags?name=标签1").select("[value^=biao-qian]").val();
        assertThat(page("/tags/" + address + "/")).contains("标签1");
        assertThat(tag("rename", "标签1", "标签2").wrong("rename")).contains("并入");
        assertThat(tag("rename", "标签1", "有 空格").wrong("rename")).contains("没有空格");
        assertThat(tag("merge", "标签1", "没有的").wrong("merge")).contains("没有这个标签");
        assertThat(tag("address", "标签1", "Ab").wrong("address")).contains("小写字母");
        assertThat(tag("rename", "标签1", EVIL.replace(" ", "")).status()).isEqualTo(302);
        until(() -> page("/tags/" + address + "/").contains("&lt;script>alert"));
        assertThat(page("/tags/" + address + "/")).doesNotContain("<script>alert");
        assertThat(zhang.page("/studio/tags").html()).doesNotContain("<script>alert");
        assertThat(tag("rename", EVIL.replace(" ", ""), "标签1").status()).isEqualTo(302);
        assertThat(tag("merge", "标签1", "标签2").status()).isEqualTo(302);
        until(() -> site.get("/tags/" + address + "/").statusCode() == 404);
        assertThat(zhang.page("/studio/tags?q=标签1").select(".list th").eachText()).contains("标签2");
        assertThat(tag("restore", "标签1", "").status()).isEqualTo(302);
        until(() -> site.get("/tags/" + address + "/").statusCode() == 200);
    }

    @Test
    void aBlockOfTheFrontPageKeepsWhatTheFormDoesNotShowAndShowsTextAsText() {
        Map<String, String> form = Administrator.form(zhang.page("/studio/site/home"), "form.wide");
        form.putAll(
                Map.of(
                        "home.0.block", "wall",
                        "home.0.count", "999",
                        "home.1.block", "lead",
                        "home.1.entry", "articles/nothing"));
        assertThat(zhang.send("/studio/site/home", form).wrong("home.1.entry")).contains("没有这篇稿件");
        form.put("home.1.entry", "articles/a003");
        assertThat(zhang.send("/studio/site/home", form).wrong("home.0.count")).contains("1 到 200");
        form.putAll(Map.of("home.0.count", "5", "home.0.kind", "profile", "home.0.title", EVIL));
        assertThat(zhang.send("/studio/site/home", form).status()).isEqualTo(302);
        until(() -> page("/").contains("&lt;script>alert"));
        assertThat(page("/")).doesNotContain("<script>alert");
        Document screen = zhang.page("/studio/site/home");
        assertThat(screen.html()).doesNotContain("<script>alert");
        assertThat(screen.select("[data-title]").text()).contains("文章3");
    }
}
