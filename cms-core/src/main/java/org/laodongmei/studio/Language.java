package org.laodongmei.studio;

/** The language of the screens: Chinese unless English is asked for. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** As HTML and HTTP name it (BCP 47). */
    public String tag() {
        return tag;
    }

    /** Of the two the one in this language. */
    public String say(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
