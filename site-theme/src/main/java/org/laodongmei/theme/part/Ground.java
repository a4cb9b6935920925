package org.laodongmei.theme.part;

import java.util.Locale;

/** The colours a topic series or a portrait may stand on. */
public enum Ground {
    RED,
    STEEL,
    WHEAT,
    PINE,
    BRICK,
    INDIGO,
    TEAL;

    private final String style = "g-" + name().toLowerCase(Locale.ROOT);

    /** The ground of that name in any case, or {@link #RED} when there is none such. */
    public static Ground of(String name) {
        for (Ground ground : values()) {
            if (ground.name().equalsIgnoreCase(name)) {
                return ground;
            }
        }
        return RED;
    }

    /** The class that puts an element on this ground. */
    public String style() {
        return style;
    }
}
