package org.laodongmei.command.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.command.studio.Colleague;
import org.laodongmei.command.studio.Screens;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.syndication.Webhooks;
import org.laodongmei.transfer.feed.Subscriptions;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Keys are made and taken away, and programs told, in a real browser. */
@Timeout(60)
class KeyScreenTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague admin;
    private static Colleague editor;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        admin = new Colleague(site, "keeper", Grant.of(Role.ADMINISTRATOR));
        editor = new Colleague(site, "scripter", Grant.of(Role.EDITOR));
    }

    @AfterAll
    static void stop() {
        admin.close();
        editor.close();
        site.close();
    }

    private static Tokens tokens() {
        return site.room(Tokens.class);
    }

    @Test
    void aReadKeyIsShownOnceRotatedAndTakenAway() {
        try (Page page = admin.page("/studio/keys")) {
            page.fill("#f-name", "门厅大屏");
            page.selectOption("#f-channel", "news");
            page.locator("form.sheet button.main").click();
            String secret = page.locator("#secret").innerText();
            Token made = tokens().find(secret).orElseThrow();
            assertThat(made.sort()).isEqualTo(Sort.READ);
            assertThat(made.channel()).isEqualTo("news");
            page.navigate("/studio/keys");
            assertThat(page.content()).contains("门厅大屏").doesNotContain(secret);
            page.locator(".keys summary").click();
            page.selectOption("[name=grace]", "now");
            page.locator("[value=rotate]").click();
            String next = page.locator("#secret").innerText();
            assertThat(next).isNotEqualTo(secret);
            assertThat(tokens().find(secret)).isEmpty();
            assertThat(tokens().find(next)).isPresent();
            page.locator(".keys summary").click();
            page.locator("[value=revoke]").click();
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            assertThat(tokens().find(next)).isEmpty();
        }
    }

    @Test
    void everybodyMakesTokensOfTheirOwnAndNobodyElseCanTouchThem() {
        String secret;
        try (Page page = editor.page("/studio/me/keys")) {
            page.locator("form.sheet button.main").click();
            page.fill("#f-name", "导稿脚本");
            page.locator("[value=WRITE]").check();
            page.locator("form.sheet button.main").click();
            secret = page.locator("#secret").innerText();
        }
        Token token = tokens().find(secret).orElseThrow();
        assertThat(token.sort()).isEqualTo(Sort.PERSONAL);
        assertThat(token.scopes()).isEqualTo(Set.of(Scope.READ, Scope.WRITE));
        try (Page page = admin.page("/studio/me/keys")) {
            int status =
                    (int)
                            page.evaluate(
                                    "id => fetch('/studio/me/keys/' + id, {method: 'POST', body: new URLSearchParams({_csrf: document.querySelector('[name=_csrf]').value, do: 'revoke'})}).then(answer => answer.status)",
                                    token.id());
            assertThat(status).isEqualTo(404);
        }
        assertThat(tokens().find(secret)).isPresent();
    }

    @Test
    void aProgramIsToldTriedAndRemoved() throws IOException {
        String id;
        try (Page page = admin.page("/studio/webhooks")) {
            page.fill("#f-address", "http://127.0.0.1:65000/hook");
            page.locator("[value='entry.published']").check();
            page.locator("form.sheet button.main").click();
            assertThat(page.locator("form.sheet").innerText()).contains("内部网络");
            page.fill("#f-address", "http://nobody.invalid/hook");
            page.locator("form.sheet button.main").click();
            assertThat(page.locator("#secret").innerText()).startsWith("whsec_");
            page.locator("[value=ping]").click();
            page.waitForURL("**/studio/webhooks/*");
            id = page.url().replaceAll(".*/|#.*", "");
            Screens.until(() -> webhooks().deliveries(id, false, 1).getFirst().tries() == 1);
            page.reload();
            page.locator("#deliveries summary").click();
            assertThat(page.locator("#deliveries").innerText()).contains("连接不上对方", "\"ping\"");
        }
        List<String> screens = List.of("/studio/webhooks", "/studio/webhooks/" + id);
        assertThat(Screens.faults(admin, screens)).isEmpty();
        assertThat(Screens.faults(admin, screens.reversed())).isEmpty();
        try (Page page = admin.page("/studio/webhooks/" + id)) {
            assertThat(page.locator("#deliveries .state").innerText()).contains("重试");
            page.selectOption("#f-state", "off");
            page.locator("form.sheet button.main").click();
            assertThat(page.locator("#deliveries .state").innerText()).isEqualTo("停发");
            page.locator("summary", new Page.LocatorOptions().setHasText("删除")).click();
            page.locator("[value=remove]").click();
            assertThat(page.locator(".empty").count()).isEqualTo(1);
        }
        assertThat(webhooks().all()).isEmpty();
    }

    private static Webhooks webhooks() {
        return site.room(Webhooks.class);
    }

    @Test
    void theScreensAreFitForEveryone() {
        tokens().made(
                        "command",
                        new Tokens.Wish(
                                "市总门户", Sort.SERVICE, null, Set.of(Scope.WRITE), null, null));
        site.room(Subscriptions.class)
                .add("command", "https://news.example/", "邻站", "news", "article", 60);
        assertThat(
                        Screens.faults(
                                admin, List.of("/studio/keys", "/studio/me/keys", "/studio/feeds")))
                .isEmpty();
        assertThat(Screens.faults(editor, List.of("/studio/arrivals"))).isEmpty();
        site.letConfirmationsGrowOld();
        assertThat(Screens.faults(admin, List.of("/studio/me/keys", "/studio/keys"))).isEmpty();
        try (Page page = admin.page("/studio/keys")) {
            page.fill("#f-name", "没有确认");
            page.locator("form.sheet input[name=confirm]").fill("不是密码");
            page.locator("form.sheet button.main").click();
            assertThat(page.locator("#e-confirm").count()).isEqualTo(1);
            assertThat(tokens().all()).noneMatch(token -> token.name().equals("没有确认"));
        }
    }
}
