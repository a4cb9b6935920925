package org.laodongmei.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class BrowserTests {

    @TempDir Path folder;

    @Test
    void aNamedBrowserThatIsNotThereIsToldAndNoOtherTaken() {
        String missing = folder.resolve("no-browser").toString();
        assertThatThrownBy(() -> new BrowserFinder(Map.of("LAODONGMEI_BROWSER", missing)).find())
                .hasMessage("LAODONGMEI_BROWSER names no browser that starts: " + missing);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stub is a shell script")
    void aStubThatOnlyComplainsIsPassedOver() throws IOException {
        program("stub/chromium", "exit 1");
        Path chrome = program("real/google-chrome", "echo Chrome 1");
        String path = folder.resolve("stub") + ":" + folder.resolve("real");
        assertThat(new BrowserFinder(Map.of("PATH", path)).find().executable()).isEqualTo(chrome);
    }

    @Test
    void thePageIsDrawnAndChineseIsNotARowOfBoxes() {
        try (Page page = Browsers.shared().newPage()) {
            page.navigate("data:text/html;charset=utf-8,<title>劳动美</title><h1>光荣</h1>");
            assertThat(page.title()).isEqualTo("劳动美");
            assertThat(page.locator("h1").boundingBox().height).isPositive();
        }
        assertThat(Browsers.showsChinese(Browsers.shared())).isTrue();
    }

    private Path program(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
