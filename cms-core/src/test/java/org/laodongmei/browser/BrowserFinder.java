package org.laodongmei.browser;

import com.microsoft.playwright.impl.driver.Driver;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a browser: the one named by {@code LAODONGMEI_BROWSER}; else Chromium, Chrome or Edge on
 * the machine; else, as root on Debian or Ubuntu, by apt-get; else by Playwright's own download.
 */
final class BrowserFinder {

    private static final List<String> COMMANDS =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "microsoft-edge",
                    "microsoft-edge-stable");

    private static final List<String> PLACES =
            List.of(
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe",
                    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
                    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private final Map<String, String> environment;

    /** What was found; without an executable Playwright knows where its own is. */
    record Found(@Nullable Path executable, String how) {}

    BrowserFinder(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Throws {@link IllegalStateException}, saying what to install, when none can be had. */
    Found find() {
        String named = environment.getOrDefault("LAODONGMEI_BROWSER", "");
        if (!named.isBlank()) {
            return named(named);
        }
        return onTheMachine()
                .map(path -> new Found(path, path + " (found on this machine)"))
                .or(this::byApt)
                .or(this::byDownload)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No browser for the tests: install Chromium, Chrome or Edge (Debian, Ubuntu:"
                                        + " apt-get install chromium fonts-noto-cjk), or name one in"
                                        + " LAODONGMEI_BROWSER"));
    }

    private Found named(String named) {
        try {
            Path path = Path.of(named);
            if (works(path)) {
                return new Found(path, path + " (named by LAODONGMEI_BROWSER)");
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalStateException(
                "LAODONGMEI_BROWSER names no browser that starts: " + named);
    }

    private Optional<Path> onTheMachine() {
        Stream<Path> onPath =
                Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> COMMANDS.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(BrowserFinder::works)
                .findFirst();
    }

    private Optional<Found> byApt() {
        if (!Debian.isRoot() || !Debian.install("chromium", "fonts-noto-cjk")) {
            return Optional.empty();
        }
        return onTheMachine().map(path -> new Found(path, path + " (installed by apt-get)"));
    }

    private Optional<Found> byDownload() {
        try {
            ProcessBuilder install =
                    Driver.ensureDriverInstalled(
                                    Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
                            .createProcessBuilder();
            install.command().addAll(List.of("install", "--only-shell", "chromium"));
            boolean done = Debian.run(install, 600) == 0;
            return done
                    ? Optional.of(new Found(null, "Chromium (downloaded by Playwright)"))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A file that is there may yet be a stub that only tells how to install a browser. */
    private static boolean works(Path path) {
        if (!Files.isRegularFile(path) || !Files.isExecutable(path)) {
            return false;
        }
        if (path.toString().endsWith(".exe")) {
            return true;
        }
        try {
            Process asked =
                    new ProcessBuilder(path.toString(), "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean answered = asked.waitFor(60, TimeUnit.SECONDS);
            asked.destroyForcibly();
            return answered && asked.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
