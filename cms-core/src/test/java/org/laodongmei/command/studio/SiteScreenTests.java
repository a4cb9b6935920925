package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.command.studio.Screens.look;
import static org.laodongmei.command.studio.Screens.until;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An administrator changes the site as a whole, in a real browser, and readers see it. */
@Timeout(60)
class SiteScreenTests {

    @TempDir static Path folder;

    private static RunningSite site;
    private static Colleague admin;

    @BeforeAll
    static void start() throws IOException {
        site = new RunningSite(folder);
        admin = new Colleague(site, "admin", Grant.of(Role.ADMINISTRATOR));
    }

    @AfterAll
    static void stop() {
        admin.close();
        site.close();
    }

    private static String served(String path) {
        return RunningSite.text(site.get(path));
    }

    @Test
    void aNewChannelWithAPieceInItHasAPageAndTheSiteGoesBackBeforeItAndForward() {
        try (Page page = admin.page("/studio/channels")) {
            page.fill("#f-name", "安全生产");
            page.fill("#f-description", "车间里的安全");
            page.fill("#f-keywords", "安全");
            page.fill("#f-type", "工作动态");
            page.locator("form.sheet button.main").click();
            assertThat(page.locator(".list").innerText()).contains("安全生产");
            page.navigate("/studio/channels/craft");
            page.fill("#f-keywords", "工匠");
            page.fill("#f-description", "换一句介绍");
            page.locator("form.sheet button.main").click();
            until(() -> served("/channels/craft/").contains("换一句介绍"));
            page.navigate("/studio/releases");
            page.locator("[name=state]:enabled").first().check();
            page.locator("[value=back]").click();
            assertThat(page.locator("main > .alert").innerText()).contains("网站停在");
            assertThat(served("/channels/craft/")).doesNotContain("换一句介绍");
            page.locator("[value=forward]").click();
            page.waitForCondition(() -> page.locator("main > .alert").count() == 0);
            assertThat(served("/channels/craft/")).contains("换一句介绍");
        }
    }

    @Test
    void aBlockOfTheFrontPageIsMovedByTheKeyboardAndItsEntryChosenByItsTitle() {
        try (Page page = admin.page("/studio/site/home")) {
            for (String sort : List.of("lead", "figures", "topics")) {
                page.selectOption("#f-sort", sort);
                page.locator("[value='home.add']").click();
            }
            page.locator("[data-entry] button").first().click();
            page.locator("#finder input").fill("文章7");
            page.waitForCondition(
                    () -> page.locator("#finder li").first().innerText().contains("文章7"));
            page.keyboard().press("Enter");
            assertThat(page.inputValue("[name='home.0.entry']")).startsWith("articles/a0");
            page.locator("[value='home.1.items.add']").click();
            page.fill("[name='home.1.items.0.value']", "38");
            page.fill("[name='home.1.items.0.label']", "位劳动者");
            page.locator("[value='home.1.up']").focus();
            page.keyboard().press("Enter");
            page.waitForCondition(
                    () -> page.locator("[name='home.0.block']").inputValue().equals("figures"));
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("home.0.down");
            page.locator(".stick button").click();
            assertThat(page.locator(".done").innerText()).contains("已保存");
            until(() -> served("/").contains("位劳动者"));
            String home = served("/");
            assertThat(home.indexOf("位劳动者")).isLessThan(home.indexOf("文章7"));
        }
    }

    @Test
    void aTagIsMergedIntoAnother() {
        try (Page page = admin.page("/studio/tags?name=标签3")) {
            String address = page.inputValue("#f-address");
            page.fill("#f-merge", "标签4");
            page.locator("[value=merge]").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("标签4");
            until(() -> site.get("/tags/" + address + "/").statusCode() == 404);
        }
    }

    @Test
    void everyScreenIsFitForEveryoneOnEveryScreen() {
        List<String> faults = new ArrayList<>();
        for (String screen :
                List.of(
                        "/studio/channels/news",
                        "/studio/site",
                        "/studio/site/home",
                        "/studio/releases",
                        "/studio/tags?name=标签1")) {
            try (Page page = admin.page(screen)) {
                look(page, screen, faults);
            }
        }
        try (Page page = admin.darkPhone("/studio/site/home")) {
            look(page, "dark /studio/site/home", faults);
        }
        assertThat(faults).isEmpty();
        assertThat(Colleague.complaints()).isEmpty();
    }
}
