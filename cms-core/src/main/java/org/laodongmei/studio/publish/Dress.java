package org.laodongmei.studio.publish;

import org.laodongmei.studio.Visit;

import java.util.Arrays;
import java.util.Locale;

/** How a preview is looked at. */
public enum Dress {
    PAGE(""),
    PHONE(""),
    ELDER(" class=\"elder\""),
    DARK(" data-tone=\"dark\""),
    CARD("");

    private final String mark;

    Dress(String mark) {
        this.mark = mark;
    }

    /** The dress of that word; the plain page for any other. */
    static Dress of(String word) {
        return Arrays.stream(values())
                .filter(dress -> dress.word().equals(word))
                .findFirst()
                .orElse(PAGE);
    }

    /** What people call it. */
    public String name(Visit v) {
        return switch (this) {
            case PAGE -> v.say("网页", "Page");
            case PHONE -> v.say("手机", "Telephone");
            case ELDER -> v.say("长辈版", "Elder");
            case DARK -> v.say("深色", "Dark");
            case CARD -> v.say("分享卡", "Share card");
        };
    }

    /** Its word in an address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A page in this dress. Scripts are left out where the dress is not the reader's own choice:
     * they would put on what the visitor chose on the public site.
     */
    String put(String html) {
        String dressed = this == PAGE ? html : html.replaceAll("<script\\b[^>]*></script>", "");
        return mark.isEmpty() ? dressed : dressed.replaceFirst("<html", "<html" + mark);
    }
}
