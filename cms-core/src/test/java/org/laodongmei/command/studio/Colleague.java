package org.laodongmei.command.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;

import org.laodongmei.browser.Browsers;
import org.laodongmei.command.RunningSite;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Grant;

import java.util.ArrayList;
import java.util.List;

/** Somebody who works in the studio, with a browser and a telephone that are signed in. */
public final class Colleague implements AutoCloseable {

    private static final List<String> COMPLAINTS = new ArrayList<>();

    public final BrowserContext context;
    private final BrowserContext phone;
    private final BrowserContext darkPhone;
    private final RunningSite site;
    private final String account;

    public Colleague(RunningSite site, String name, Grant grant) {
        this.site = site;
        this.account =
                site.accounts()
                        .add("command", new Accounts.Wish(name, name + "示例", null, List.of(grant)));
        this.context = context(1440, ColorScheme.LIGHT);
        this.phone = context(390, ColorScheme.LIGHT);
        this.darkPhone = context(390, ColorScheme.DARK);
        darkPhone.addCookies(
                List.of(new Cookie("laodongmei_language", "en").setUrl(site.address("/studio"))));
        signIn();
    }

    private BrowserContext context(int width, ColorScheme colours) {
        BrowserContext context =
                Browsers.shared()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(site.address(""))
                                        .setViewportSize(width, 900)
                                        .setColorScheme(colours));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** What pages said that ought to say nothing. */
    static List<String> complaints() {
        return COMPLAINTS;
    }

    void signIn() {
        String token = site.session(account);
        for (BrowserContext one : List.of(context, phone, darkPhone)) {
            one.addCookies(
                    List.of(new Cookie("laodongmei", token).setUrl(site.address("/studio"))));
        }
    }

    void signOut() {
        for (BrowserContext one : List.of(context, phone, darkPhone)) {
            one.clearCookies(new BrowserContext.ClearCookiesOptions().setName("laodongmei"));
        }
    }

    public Page page(String path) {
        return page(context, path);
    }

    Page phone(String path) {
        return page(phone, path);
    }

    /** A telephone in the dark, in English. */
    Page darkPhone(String path) {
        return page(darkPhone, path);
    }

    private static Page page(BrowserContext context, String path) {
        Page page = context.newPage();
        page.onPageError(COMPLAINTS::add);
        // A page with words that are not saved asks whether to leave; unanswered it would stay.
        page.onDialog(Dialog::accept);
        page.navigate(path);
        return page;
    }

    /** Submits a piece by the keyboard, and sees that it waits for its first review. */
    void submit(String piece) {
        try (Page page = page("/studio/entries/" + piece + "/edit")) {
            Screens.ready(page);
            page.keyboard().press("Control+Enter");
            page.waitForURL("**/" + piece);
            assertThat(page.locator(".crumb .state").innerText()).isEqualTo("待初审");
        }
    }

    /** By how much a page is wider than its window. */
    static int sidewaysScroll(Page page) {
        return (int)
                page.evaluate(
                        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
    }

    @Override
    public void close() {
        context.close();
        phone.close();
        darkPhone.close();
    }
}
