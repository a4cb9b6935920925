package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.until;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.Visitor;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.State;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stages;
import org.laodongmei.site.Publisher;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How pieces go to readers: many at once, on another day, and what is seen of it. */
@Timeout(120)
class PublishScreenTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SHEET = "/studio/entries/publish";

    @TempDir static Path folder;

    private static RunningSite site;
    private static Visitor admin;
    private static Account editor;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        editor = somebody("li", Grant.of(Role.EDITOR));
        site.room(Stages.class).set("", "news", List.of());
        site.room(Stages.class).set("", "craft", List.of(Newsroom.stage(1, "初审")));
    }

    /** Somebody who showed just now who they are. */
    @BeforeEach
    void come() {
        admin = Visitor.of(site, Role.ADMINISTRATOR);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Account somebody(String name, Grant grant) {
        String id =
                site.accounts().add("command", new Accounts.Wish(name, name, null, List.of(grant)));
        return site.accounts().find(id).orElseThrow();
    }

    /** A piece that waits to be published. */
    private static String approved(String title, String body) {
        String id = written(title, body);
        Writing writing = site.room(Writing.class);
        site.room(Reviews.class)
                .submit(id, writing.open(id).orElseThrow().version(), editor, "", Set.of());
        assertThat(state(id)).isEqualTo(State.APPROVED);
        return id;
    }

    private static String written(String title, String body) {
        Draft draft = Newsroom.draft(title, body);
        site.room(Writing.class).keep(draft, Writing.Version.NONE, editor.id(), null, "");
        return draft.id();
    }

    private static State state(String id) {
        return site.room(Desk.class).find(id).orElseThrow().state();
    }

    private static Instant live(String id) {
        return site.room(Publishing.class).plan(id).orElseThrow().live();
    }

    private static Document page(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(status);
        return Jsoup.parse(RunningSite.text(answer));
    }

    private static Document sheet(Visitor who, List<String> ids, String more) {
        return page(who.get(SHEET + "?ids=" + String.join(",", ids) + more), 200);
    }

    /** Presses the button of the summary. */
    private static HttpResponse<byte[]> press(Visitor who, Document sheet, String more) {
        StringBuilder form = new StringBuilder(more);
        for (Element field : sheet.select("form[method=post][action=" + SHEET + "] input")) {
            if (!field.attr("name").equals("_csrf") && !field.attr("name").equals("confirm")) {
                form.append('&').append(field.attr("name")).append('=').append(encode(field.val()));
            }
        }
        return who.form(SHEET, form.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Document follow(Visitor who, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(RunningSite.text(answer)).isEqualTo(302);
        String to = RunningSite.header(answer, "Location").replaceFirst("http://[^/]+", "");
        return page(who.get(to), 200);
    }

    @Test
    void manyAreScheduledOneAfterTheOtherAndThatIsTakenBack() {
        List<String> ids = List.of(approved("船厂一", "江边的船厂。"), approved("船厂二", "江边的船厂。"));
        String waits = written("船厂三", "江边的船厂。");
        HttpResponse<byte[]> list =
                admin.form(
                        "/studio/entries/bulk",
                        "act=publish&back=state%3Dapproved&ids="
                                + String.join("&ids=", ids)
                                + "&ids="
                                + waits);
        assertThat(follow(admin, list).select("h2").eachText()).contains("会发布 2", "不会发布 1");
        List<String> all = List.of(ids.getFirst(), waits, ids.getLast());
        LocalDateTime at = LocalDate.now(ZONE).plusDays(3).atTime(8, 0);
        Document before = sheet(admin, all, "&when=at&every=30&back=state%3Dapproved&at=" + at);
        assertThat(before.select("ol.events .num").eachText().getFirst()).contains("08:00");
        assertThat(before.select("ol.events .num").eachText().getLast()).contains("08:30");
        assertThat(before.select("ul.events li").text()).contains("船厂三").contains("还没有审完");
        assertThat(ids).as("nothing happened yet").allMatch(id -> state(id) == State.APPROVED);

        Document after = follow(admin, press(admin, before, ""));
        assertThat(after.select(".lead").text()).isEqualTo("2 篇已排期。");
        assertThat(ids).allMatch(id -> state(id) == State.SCHEDULED);
        assertThat(live(ids.getLast()))
                .isEqualTo(live(ids.getFirst()).plus(Duration.ofMinutes(30)))
                .isEqualTo(at.plusMinutes(30).atZone(ZONE).toInstant());
        assertThat(state(waits)).isEqualTo(State.DRAFT);

        Document again = sheet(admin, ids, "&when=at&at=" + at.plusDays(1));
        Document moved = follow(admin, press(admin, again, ""));
        assertThat(live(ids.getFirst())).isEqualTo(at.plusDays(1).atZone(ZONE).toInstant());
        follow(admin, undo(moved));
        assertThat(live(ids.getFirst())).isEqualTo(at.atZone(ZONE).toInstant());
        assertThat(follow(admin, undo(after)).select(".toast").text()).contains("2 篇");
        assertThat(ids).allMatch(id -> state(id) == State.APPROVED);
    }

    private static HttpResponse<byte[]> undo(Document after) {
        return admin.form(
                SHEET + "/done",
                "ids="
                        + after.select("form.one [name=ids]").val()
                        + "&was="
                        + after.select("form.one [name=was]").val());
    }

    @Test
    void manyGoLiveAtOnceButNoneWhereOneStandsElsewhereMeanwhile() {
        List<String> ids = List.of(approved("工会一", "江边的工会。"), approved("工会二", "江边的工会。"));
        Document before = sheet(admin, ids, "");
        site.room(Reviews.class).recall(ids.getLast(), editor);
        Document refused = page(press(admin, before, ""), 422);
        assertThat(refused.select("[role=alert]").text()).startsWith("一篇也没有动：有的稿件情况变了");
        assertThat(state(ids.getFirst())).isEqualTo(State.APPROVED);
        Document after = follow(admin, press(admin, refused, ""));
        assertThat(after.select(".lead").text()).isEqualTo("1 篇已发布。");
        assertThat(after.select("form.one")).as("there is nothing to call off").isEmpty();
        assertThat(state(ids.getFirst())).isEqualTo(State.LIVE);
        assertThat(state(ids.getLast())).isEqualTo(State.DRAFT);
    }

    @Test
    void whatTheChecksFindMeanwhileHoldsOneAndManyBack() {
        String id = approved("帐户的事", "江边的帐户。");
        admin.form("/studio/words", "wrong=" + encode("帐户=账户") + "&touchy=&order=&names=");
        Document before = sheet(admin, List.of(id), "");
        assertThat(before.select("ul.events li").text()).contains("检查有 2 处错误");
        assertThat(before.select("form[method=post][action=" + SHEET + "]")).isEmpty();
        HttpResponse<byte[]> one =
                admin.form("/studio/entries/" + id + "/publish", "when=now&revision=1");
        assertThat(page(one, 422).select("[role=alert]").text()).contains("检查发现了错误");
        assertThat(state(id)).isEqualTo(State.APPROVED);
        admin.form("/studio/words", "wrong=&touchy=&order=&names=");
    }

    @Test
    void whoPublishesInOneChannelDoesItOnlyThereAndLearnsNothingOfOthers() {
        String theirs = approved("基层的事", "江边的基层。");
        String hidden = site.entry("article", "a001");
        Visitor publisher = Visitor.of(site, somebody("sun", new Grant(Role.PUBLISHER, "news", 0)));
        Visitor elsewhere =
                Visitor.of(site, somebody("qian", new Grant(Role.PUBLISHER, "craft", 0)));
        Document before = sheet(publisher, List.of(theirs, hidden, "nothing"), "");
        assertThat(before.select("[role=status]").text()).contains("另有 2 篇不在了，或者您看不到");
        assertThat(before.text()).doesNotContain("文章1");
        assertThat(sheet(elsewhere, List.of(theirs), "").text()).doesNotContain("基层的事");
        HttpResponse<byte[]> forced =
                elsewhere.form(SHEET, "when=now&ids=" + theirs + "&seen=" + theirs + ".1");
        assertThat(forced.statusCode()).isEqualTo(422);
        assertThat(state(theirs)).isEqualTo(State.APPROVED);
        assertThat(Visitor.of(site, Role.EDITOR).form(SHEET, "ids=" + theirs).statusCode())
                .isEqualTo(403);

        site.letConfirmationsGrowOld();
        Document asked = page(press(publisher, before, "confirm=wrong"), 422);
        assertThat(asked.select("#e-confirm").text()).contains("密码不对");
        assertThat(state(theirs)).isEqualTo(State.APPROVED);
    }

    @Test
    void timesThatMakeNoSenseAreAnsweredBesideTheirFields() {
        String id = approved("时间的事", "江边的时间。");
        for (String more :
                List.of("&at=", "&at=2019-01-01T08:00", "&at=2999-01-01T08:00&every=9999")) {
            Document answer = page(admin.get(SHEET + "?ids=" + id + "&when=at" + more), 422);
            assertThat(answer.select(".wrong:not([hidden])")).as(more).hasSize(1);
            assertThat(answer.select("form[method=post][action=" + SHEET + "]")).isEmpty();
        }
    }

    @Test
    void whoPublishesSeesItOnItsWayAndThenLiveForReaders() {
        String id = approved("正在路上的事", "江边的路上。");
        Publisher busy = site.room(Publisher.class);
        try (Colleague publisher = new Colleague(site, "feng", Grant.of(Role.PUBLISHER));
                Page page = publisher.page("/studio/entries/" + id + "/publish")) {
            Locator told = page.locator(".sent [role=status]");
            synchronized (busy) {
                page.locator("form.sheet button.main").click();
                told.waitFor();
                assertThat(told.innerText().strip()).isEqualTo("正在发布");
                Document first = page(admin.get("/studio"), 200);
                assertThat(first.select("main > .work[data-work]").text()).isEqualTo("网站正在更新");
                Document settings = page(admin.get("/studio/channels"), 200);
                assertThat(settings.select("main > .work:not([hidden])")).hasSize(1);
            }
            page.waitForCondition(
                    () -> told.innerText().matches("已上线 \\d\\d:\\d\\d:\\d\\d 去看看\\s*"));
            assertThat(page.locator(".sent[data-work]").count()).isZero();
            told.locator("a").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("正在路上的事");
        }
        until(() -> RunningSite.text(admin.get("/studio/work")).contains("网站已更新 "));
        long head = busy.work().head();
        assertThat(page(admin.get("/studio/sent?change=" + head), 200).text()).contains("网站已更新");
        assertThat(admin.get("/studio/sent?change=" + (head + 1)).statusCode()).isEqualTo(404);
    }

    @Test
    void aPieceIsDraggedToAnotherDayInTheMonthAndTheWeekOrMovedByTheKeyboard() {
        LocalDate day = LocalDate.now(ZONE).plusMonths(1).withDayOfMonth(15);
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1);
        String id = approved("拖动的事", "江边的日历。");
        Document sheet = sheet(admin, List.of(id), "&when=at&at=" + monday.atTime(8, 0));
        follow(admin, press(admin, sheet, ""));
        List<String> faults = new ArrayList<>();
        try (Colleague publisher = new Colleague(site, "wu", Grant.of(Role.PUBLISHER))) {
            drag(publisher, id, "?day=" + monday, monday.plusDays(2));
            drag(publisher, id, "?by=week&day=" + monday, monday.plusDays(4));
            try (Page page = publisher.page("/studio/calendar?day=" + monday)) {
                due(page, id).focus();
                page.keyboard().press("Enter");
                page.locator("#at").waitFor();
                page.fill("#at", monday.plusDays(5).atTime(9, 30).toString());
                page.locator("#at").press("Enter");
                until(() ->
                        live(id).equals(monday.plusDays(5).atTime(9, 30).atZone(ZONE).toInstant()));
            }
            faults.addAll(
                    Screens.faults(
                            publisher, List.of(SHEET + "?ids=" + id, SHEET + "/done?ids=" + id)));
        }
        assertThat(faults).isEmpty();
        site.room(Publishing.class).unschedule(List.of(id), account(), List.of());
    }

    private static Account account() {
        return somebody("zheng", Grant.of(Role.PUBLISHER));
    }

    private static Locator due(Page page, String id) {
        return page.locator(".due[data-id='" + id + "']");
    }

    /**
     * Drags by the events that a browser sends. With the mouse, headless Chromium now and then
     * never answers again when the page is left just as the drag ends.
     */
    private static void drag(Colleague publisher, String id, String query, LocalDate to) {
        try (Page page = publisher.page("/studio/calendar" + query)) {
            Locator day = page.locator("[data-day='" + to + "']");
            Locator piece = due(page, id);
            assertThat(piece.getAttribute("draggable")).isEqualTo("true");
            Map<String, Object> dragged =
                    Map.of("dataTransfer", page.evaluateHandle("() => new DataTransfer()"));
            piece.dispatchEvent("dragstart", dragged);
            day.dispatchEvent("dragover", dragged);
            assertThat(day.getAttribute("class")).contains("over");
            day.dispatchEvent("drop", dragged);
            day.locator(".due[data-id='" + id + "']").waitFor();
            assertThat(live(id)).isEqualTo(to.atTime(8, 0).atZone(ZONE).toInstant());
        }
    }
}
