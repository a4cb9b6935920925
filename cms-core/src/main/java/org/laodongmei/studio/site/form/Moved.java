package org.laodongmei.studio.site.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a button beside an item of a list asks for: {@code links.2.up}, {@code links.2.down}, {@code
 * links.2.off}, or {@code links.add}. So lists are arranged without scripts, and nothing is saved
 * yet.
 *
 * @param list its name
 * @param at place of the item; the end for a new one
 * @param act up, down, off or add
 */
public record Moved(String list, int at, String act) {

    public static final Moved NOTHING = new Moved("", -1, "");

    /** What a button's value says; {@link #NOTHING} when it says nothing of that kind. */
    public static Moved of(String value) {
        int last = value.lastIndexOf('.');
        String act = value.substring(last + 1);
        if (last > 0 && act.equals("add")) {
            return new Moved(value.substring(0, last), Integer.MAX_VALUE, act);
        }
        int before = value.lastIndexOf('.', last - 1);
        String number = before > 0 ? value.substring(before + 1, last) : "";
        return number.matches("\\d{1,4}") && act.matches("up|down|off")
                ? new Moved(value.substring(0, before), Integer.parseInt(number), act)
                : NOTHING;
    }

    /** The items as they are afterwards; {@code fresh} is what is added. */
    public <T> List<T> in(String name, List<T> items, T fresh) {
        List<T> after = new ArrayList<>(items);
        if (name.equals(list)) {
            switch (act) {
                case "add" -> after.add(fresh);
                case "up" -> swap(after, at, at - 1);
                case "down" -> swap(after, at, at + 1);
                case "off" -> {
                    if (at < after.size()) {
                        after.remove(at);
                    }
                }
                default -> {}
            }
        }
        return after;
    }

    private static void swap(List<?> items, int one, int other) {
        if (Math.min(one, other) >= 0 && Math.max(one, other) < items.size()) {
            Collections.swap(items, one, other);
        }
    }

    /** The button on which whoever pressed it goes on: that of the item, where it is now. */
    public String focus() {
        return switch (act) {
            case "up" -> list + "." + (at - 1) + ".up";
            case "down" -> list + "." + (at + 1) + ".down";
            case "off", "add" -> list + ".add";
            default -> "";
        };
    }
}
