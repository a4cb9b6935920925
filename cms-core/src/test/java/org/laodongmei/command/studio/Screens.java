package org.laodongmei.command.studio;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What is done on a screen, and seen of it, again and again. */
public final class Screens {

    private Screens() {}

    public static void look(Page page, String screen, List<String> faults) {
        if (screen.endsWith("/edit")) {
            ready(page);
        }
        new AxeBuilder(page)
                .setLegacyMode(true)
                .exclude("iframe")
                .analyze()
                .getViolations()
                .forEach(fault ->
                        faults.add(
                                screen
                                        + " "
                                        + fault.getId()
                                        + " "
                                        + fault.getNodes().getFirst().getHtml()));
        page.setViewportSize(390, 844);
        int width = Colleague.sidewaysScroll(page);
        if (width > 0) {
            faults.add(screen + " scrolls sideways by " + width);
        }
    }

    /**
     * What axe says of screens, each in one of its dresses in turn: light and wide in Chinese, or
     * dark and narrow in English.
     */
    public static List<String> faults(Colleague somebody, List<String> screens) {
        List<String> faults = new ArrayList<>();
        boolean wide = false;
        for (String screen : screens) {
            wide = !wide;
            try (Page page = wide ? somebody.page(screen) : somebody.darkPhone(screen)) {
                look(page, screen, faults);
            }
        }
        return faults;
    }

    /** Says in the panel of the checks what pictures show. */
    static void describe(Page page, String... alts) {
        for (String alt : alts) {
            page.locator("#checks [data-alt]").first().fill(alt);
            page.locator("#checks [data-tell]").first().click();
        }
        gone(page, "#checks [data-rule=alt]");
    }

    static void append(Page page, String text) {
        page.locator(".vditor-wysiwyg [contenteditable]").first().click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type(text);
        page.waitForCondition(() -> body(page).contains(text));
    }

    /** Waits until something is no longer on a page: an answer to a form has come. */
    static void gone(Page page, String selector) {
        page.waitForCondition(() -> page.locator(selector).count() == 0);
    }

    static void ready(Page page) {
        page.waitForSelector("form[data-ready]");
    }

    static void saved(Page page) {
        // A copy that this browser still keeps was written after that save.
        page.waitForCondition(() ->
                state(page).matches("已保存 .*")
                        && Boolean.TRUE.equals(
                                page.evaluate(
                                        "localStorage.getItem('laodongmei:entry:' + document.querySelector('form.write').dataset.id) === null")));
    }

    static String state(Page page) {
        return page.locator(".saved").innerText();
    }

    static String body(Page page) {
        return page.locator("#f-body").inputValue();
    }

    static String soon() {
        return LocalDateTime.now(ZoneId.of("Asia/Shanghai"))
                .plusSeconds(3)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    public static void until(BooleanSupplier done) {
        for (int i = 0; i < 100; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("it did not come to be");
    }
}
