package org.laodongmei.site;

import java.nio.charset.StandardCharsets;

/** Where two texts part. */
final class Difference {

    private static final int AROUND = 120;

    private Difference() {}

    static String of(byte[] is, byte[] shouldBe) {
        String a = new String(is, StandardCharsets.UTF_8);
        String b = new String(shouldBe, StandardCharsets.UTF_8);
        int at = 0;
        while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return "is:        …" + near(a, at) + "\nshould be: …" + near(b, at);
    }

    private static String near(String text, int at) {
        return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    }
}
