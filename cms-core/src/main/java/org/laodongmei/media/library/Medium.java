package org.laodongmei.media.library;

/** What a file is to people. */
public enum Medium {
    PICTURE("image/"),
    VIDEO("video/"),
    SOUND("audio/"),
    DOCUMENT("application/");

    private final String beginning;

    Medium(String beginning) {
        this.beginning = beginning;
    }

    /** How its media types begin. */
    String beginning() {
        return beginning;
    }

    /** What a media type is. */
    public static Medium of(String type) {
        for (Medium each : values()) {
            if (type.startsWith(each.beginning)) {
                return each;
            }
        }
        return DOCUMENT;
    }
}
