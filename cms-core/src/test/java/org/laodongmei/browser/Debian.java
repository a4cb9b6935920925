package org.laodongmei.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Installs packages on Debian and Ubuntu. What the commands say is in {@code
 * target/browser-install.log}.
 */
final class Debian {

    private static final Path LOG = Path.of("target", "browser-install.log");

    private Debian() {}

    /** Whether this is Debian or a relative of it, and we are root: only then may we install. */
    static boolean isRoot() {
        try {
            return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                    && Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether the packages are there now. A failed update of the lists is no reason to give up. */
    static boolean install(String... packages) {
        System.out.println("Installing " + String.join(" ", packages) + " by apt-get");
        List<String> install =
                new ArrayList<>(
                        List.of(
                                "apt-get",
                                "install",
                                "-y",
                                "--no-install-recommends",
                                "-o",
                                "DPkg::Lock::Timeout=300"));
        install.addAll(List.of(packages));
        try {
            run(new ProcessBuilder("apt-get", "update", "-o", "DPkg::Lock::Timeout=300"), 600);
            return run(new ProcessBuilder(install), 1800) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Runs to the end, or kills it after so many seconds; the exit code, or -1. */
    static int run(ProcessBuilder builder, int seconds) throws IOException {
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        Files.createDirectories(LOG.getParent());
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                        .start();
        try {
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return -1;
    }
}
