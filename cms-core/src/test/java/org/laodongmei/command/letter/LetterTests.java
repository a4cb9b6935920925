package org.laodongmei.command.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.Visitor;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.address.Address;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.review.Newsroom;
import org.laodongmei.review.Reviews;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From where one says one's address to the piece that a letter leads to. */
class LetterTests {

    private static final String PASSWORD = "江边的白鹭飞走了又回来";

    @TempDir static Path folder;

    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        SERVER.start();
        Map<String, String> settings =
                Map.of(
                        "laodongmei.mail.host", "127.0.0.1",
                        "laodongmei.mail.port", Integer.toString(SERVER.getSmtp().getPort()),
                        "laodongmei.mail.tls", "none",
                        "laodongmei.mail.from", "office@example.cn");
        site = RunningSite.with(settings, () -> RunningSite.atItsAddress(folder));
    }

    @AfterAll
    static void stop() {
        site.close();
        SERVER.stop();
    }

    private static Account somebody(String name, Role role) {
        String id =
                site.accounts()
                        .add(
                                "command",
                                new Accounts.Wish(name, name + "示例", null, List.of(Grant.of(role))),
                                PASSWORD);
        return site.accounts().find(id).orElseThrow();
    }

    private static Address address(Account account) {
        return site.room(Addresses.class).of(account.id());
    }

    private static String text(HttpResponse<byte[]> page, String selector) {
        return Jsoup.parse(RunningSite.text(page)).select(selector).text();
    }

    private static String value(HttpResponse<byte[]> page, String selector) {
        return Jsoup.parse(RunningSite.text(page)).select(selector).attr("value");
    }

    @Test
    void onesAddressIsOnesOwnToSayOnceOneShowedWhoOneIs() {
        Account li = somebody("li", Role.EDITOR);
        Visitor visitor = Visitor.of(site, li);
        HttpResponse<byte[]> wrong =
                visitor.form("/studio/me/notices", "mail=li.example&told=true");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong, "#e-mail")).contains("不像邮箱地址");
        assertThat(value(wrong, "#f-mail")).isEqualTo("li.example");
        assertThat(visitor.form("/studio/me/notices", "mail=li@example.cn&told=true").statusCode())
                .isEqualTo(302);
        assertThat(address(li)).isEqualTo(new Address("li@example.cn", true));

        site.letConfirmationsGrowOld();
        assertThat(text(visitor.get("/studio/me"), "#notices")).contains("li@example.cn");
        HttpResponse<byte[]> asked = visitor.form("/studio/me/notices", "mail=other@example.cn");
        String form = "form[action=/studio/me/notices] ";
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(value(asked, form + "[name=mail]")).isEqualTo("other@example.cn");
        assertThat(value(asked, form + "[name=told]")).isEqualTo("false");
        assertThat(address(li)).isEqualTo(new Address("li@example.cn", true));
        visitor.form("/studio/me/notices", "mail=&told=false&confirm=" + PASSWORD);
        assertThat(address(li)).isEqualTo(new Address("", false));
    }

    @Test
    void theAdministratorSaysItOnThePersonsForm() {
        Account sun = somebody("sun", Role.EDITOR);
        Visitor admin = Visitor.of(site, Role.ADMINISTRATOR);
        String form = "display=sun&roles=EDITOR&mail=";
        HttpResponse<byte[]> wrong = admin.form("/studio/people/" + sun.id(), form + "sun@");
        assertThat(text(wrong, "#e-mail")).contains("不像邮箱地址");
        assertThat(site.accounts().find(sun.id()).orElseThrow().display()).isEqualTo("sun示例");
        admin.form("/studio/people/" + sun.id(), form + "sun@example.cn");
        assertThat(address(sun)).isEqualTo(new Address("sun@example.cn", true));
        assertThat(value(admin.get("/studio/people/" + sun.id()), "#f-mail"))
                .isEqualTo("sun@example.cn");
    }

    @Test
    void theLinkOfALetterLeadsThroughTheDoorToThePiece() throws Exception {
        Account wang = somebody("wang", Role.REVIEWER);
        site.room(Addresses.class).set("", wang.id(), "wang@example.cn");
        String piece = submitted(somebody("zhao", Role.EDITOR));
        letTheTimeOfGatheringPass(wang);
        assertThat(SERVER.waitForIncomingEmail(10_000, 1)).isTrue();
        String letter = (String) SERVER.getReceivedMessages()[0].getContent();
        String link = site.address("/studio/entries/" + piece);
        assertThat(letter.lines()).contains(link);
        try (BrowserContext phone =
                        Browsers.shared()
                                .newContext(
                                        new Browser.NewContextOptions().setViewportSize(390, 844));
                Page page = phone.newPage()) {
            phone.setDefaultTimeout(10_000);
            page.navigate(link);
            page.locator("[name=name]").fill("wang");
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("button.main").click();
            page.waitForURL(link);
            assertThat(page.locator("h1").innerText()).isEqualTo("面点师大赛");
        }
    }

    private static String submitted(Account writer) {
        Draft draft = Newsroom.draft("面点师大赛", "江边的面点师。");
        Writing writing = site.room(Writing.class);
        writing.keep(draft, Version.NONE, writer.id(), null, "");
        Version version = writing.open(draft.id()).orElseThrow().version();
        site.room(Reviews.class).submit(draft.id(), version, writer, "", Set.of());
        return draft.id();
    }

    private static void letTheTimeOfGatheringPass(Account somebody) throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + folder.resolve("data/laodongmei.db"));
                Statement statement = database.createStatement()) {
            statement.execute("update letter set due_at = 0");
        }
        // Whatever the application writes has it look.
        site.session(somebody.id());
    }
}
