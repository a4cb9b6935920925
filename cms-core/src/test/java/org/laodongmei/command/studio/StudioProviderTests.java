package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.FakeProvider;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** From the door to an OpenID provider and back, in a real browser. */
class StudioProviderTests {

    private static final String PASSWORD = "江边的白鹭飞走了又回来";

    @TempDir static Path folder;

    private static FakeProvider provider;
    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        provider = new FakeProvider();
        Map<String, String> settings =
                Map.of(
                        "laodongmei.oidc.issuer",
                        provider.issuer(),
                        "laodongmei.oidc.client-id",
                        FakeProvider.CLIENT,
                        "laodongmei.oidc.client-secret",
                        FakeProvider.SECRET,
                        "laodongmei.oidc.name",
                        "政务统一认证/City sign-on");
        site = RunningSite.with(settings, () -> RunningSite.atItsAddress(folder));
        site.accounts()
                .add(
                        "command",
                        new Accounts.Wish("wang", "王示例", null, List.of(Grant.of(Role.EDITOR))),
                        PASSWORD);
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @Test
    void itsWaysAreThereBecauseItIsConfigured() {
        assertThat(site.routes("/studio"))
                .contains(
                        "/studio/sign-in/oidc", "/studio/sign-in/oidc/back", "/studio/me/provider");
    }

    @Test
    void onesAccountIsLinkedAndFromThenOnAPressSignsIn() {
        try (BrowserContext context =
                        Browsers.shared()
                                .newContext(
                                        new Browser.NewContextOptions()
                                                .setBaseURL(site.address("")));
                Page page = context.newPage()) {
            context.setDefaultTimeout(10_000);
            provider.name = "nobody here";
            page.navigate("/studio/sign-in");
            page.locator("a[href^='/studio/sign-in/oidc']").click();
            page.locator(".alert").waitFor();
            assertThat(page.locator(".alert").innerText()).contains("这里没有您的账号");

            page.navigate("/studio/sign-in");
            page.locator("[name=name]").fill("wang");
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("button.main").click();
            page.waitForURL("**/studio");
            page.navigate("/studio/me");
            page.locator("#provider button").click();
            page.locator("#provider [value=unlink]").waitFor();
            assertThat(page.locator("#provider").innerText()).contains("已绑定");

            page.locator("form[action='/studio/sign-out'] button").click();
            page.navigate("/studio/me");
            assertThat(page.locator("a[href^='/studio/sign-in/oidc']").innerText())
                    .isEqualTo("用政务统一认证登录");
            page.locator("a[href^='/studio/sign-in/oidc']").click();
            page.waitForURL("**/studio/me");
            assertThat(page.locator("h1").innerText()).isEqualTo("王示例");

            site.letConfirmationsGrowOld();
            page.navigate("/studio/me");
            assertThat(page.locator("#provider button").count()).isZero();
        }
    }
}
