package org.laodongmei.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import java.util.Map;

/**
 * The browser of a test run. It is found and started at the first call and closed with the process;
 * a test opens a context or page of its own in it and closes that:
 *
 * <pre>try (Page page = Browsers.shared().newPage()) { page.navigate(…); }</pre>
 *
 * <p>Playwright is not safe for threads: call it from the thread that runs the tests. Without a
 * browser, or without a font for Chinese, the call fails and says what to install; it never skips.
 */
public final class Browsers {

    private static final String DIFFERENT_GLYPHS =
            """
            () => {
                const draw = character => {
                    const canvas = document.createElement('canvas');
                    canvas.width = canvas.height = 64;
                    const pen = canvas.getContext('2d');
                    pen.font = '48px sans-serif';
                    pen.fillText(character, 4, 52);
                    return canvas.toDataURL();
                };
                return draw('劳') !== draw('模');
            }
            """;

    /** Playwright is for one thread. */
    private static final ThreadLocal<Browser> SHARED = ThreadLocal.withInitial(Browsers::open);

    private Browsers() {}

    /** The browser, headless; the same one at each call of a thread. */
    public static Browser shared() {
        return SHARED.get();
    }

    /** One installs what is missing, and the others wait. */
    private static synchronized Browser open() {
        BrowserFinder.Found found = new BrowserFinder(System.getenv()).find();
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        Browser browser = launch(playwright, found);
        System.out.println("Browser: " + found.how() + ", version " + browser.version());
        if (showsChinese(browser)) {
            return browser;
        }
        browser.close();
        if (Debian.isRoot()) {
            Debian.install("fonts-noto-cjk");
            browser = launch(playwright, found);
            if (showsChinese(browser)) {
                return browser;
            }
        }
        throw new IllegalStateException(
                "The browser draws no Chinese: install a font for it (Debian: fonts-noto-cjk)");
    }

    private static Browser launch(Playwright playwright, BrowserFinder.Found found) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setHeadless(true);
        if (found.executable() != null) {
            options.setExecutablePath(found.executable());
        }
        return playwright.chromium().launch(options);
    }

    /** Without a font every character is the same box. */
    static boolean showsChinese(Browser browser) {
        try (Page page = browser.newPage()) {
            return (Boolean) page.evaluate(DIFFERENT_GLYPHS);
        }
    }
}
