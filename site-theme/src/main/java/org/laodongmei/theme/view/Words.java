package org.laodongmei.theme.view;

import org.jspecify.annotations.Nullable;
import org.laodongmei.theme.page.ListPage.Style;
import org.laodongmei.theme.part.Card;
import org.laodongmei.theme.part.Ground;
import org.laodongmei.theme.part.Picture;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Small turns of phrase and class names that templates ask for. */
public final class Words {
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String PLAIN = "零一二三四五六七八九";

    private Words() {}

    /** The numeral as it would be carved, 壹 to 玖; digits beyond; nothing for 0. */
    public static @Nullable String carved(int ordinal) {
        if (ordinal <= 0) {
            return null;
        }
        return ordinal < FORMAL.length()
                ? FORMAL.substring(ordinal, ordinal + 1)
                : String.valueOf(ordinal);
    }

    /** 一 to 九十九; digits beyond. */
    public static String numeral(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : tens == 1 ? "十" : PLAIN.charAt(tens) + "十";
        return ones == 0 ? head : head + PLAIN.charAt(ones);
    }

    /** At least two digits; nothing for 0. */
    public static @Nullable String padded(int ordinal) {
        return ordinal <= 0 ? null : ordinal < 10 ? "0" + ordinal : String.valueOf(ordinal);
    }

    /** A name without a remark in brackets at its end: 王师傅 of 王师傅（示例）. */
    public static String name(String full) {
        int bracket = bracket(full);
        return bracket < 0 ? full : full.substring(0, bracket);
    }

    /** The remark in brackets at the end of a name, without them: 示例; or nothing. */
    public static @Nullable String remark(String full) {
        int bracket = bracket(full);
        return bracket < 0 ? null : full.substring(bracket + 1, full.length() - 1);
    }

    private static int bracket(String full) {
        return full.endsWith("）") ? full.lastIndexOf('（') > 0 ? full.lastIndexOf('（') : -1 : -1;
    }

    /** 12,034. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** 3:05, 1:02:03; nothing for 0. */
    public static String duration(int seconds) {
        if (seconds <= 0) {
            return "";
        }
        int hours = seconds / 3600;
        String rest = (seconds / 60 % 60) + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
        if (hours == 0) {
            return rest;
        }
        return hours + (rest.length() < 5 ? ":0" : ":") + rest;
    }

    /** The class of a ground, or of none. */
    public static @Nullable String ground(@Nullable Ground ground) {
        return ground == null ? null : ground.style();
    }

    /**
     * The class that paints the place of a picture until it has come: neutral, warm, green or blue,
     * and dark, middling or light. A dominant colour as it is would shout from a calm page.
     */
    public static @Nullable String shade(Picture picture) {
        String colour = picture.colour();
        if (colour.length() != 7) {
            return null;
        }
        int rgb = HexFormat.fromHexDigits(colour, 1, 7);
        int r = rgb >> 16;
        int g = rgb >> 8 & 255;
        int b = rgb & 255;
        int most = Math.max(r, Math.max(g, b));
        int least = Math.min(r, Math.min(g, b));
        char hue = most - least < 28 ? 'n' : most == r ? 'w' : most == g ? 'g' : 'b';
        return "t" + hue + Math.min(2, (most + least) / 171);
    }

    /** The word that counts what a list of that style holds: 26人. */
    public static String measure(Style style) {
        return switch (style) {
            case WALL -> "人";
            case GRID -> "组";
            case CARDS -> "个";
            case LIST, TABLE -> "条";
        };
    }

    /** The first character, for a place where a picture is wanting. */
    public static String first(String title) {
        return title.isEmpty() ? "" : title.substring(0, title.offsetByCodePoints(0, 1));
    }

    /** What a table shows of an entry in that column; nothing when it has no such cell. */
    public static String cell(Card card, int column) {
        return column < card.cells().size() ? card.cells().get(column) : "";
    }

    /** Those of the cards that are, or are not, of one of the kinds. */
    public static List<Card> only(List<Card> cards, boolean are, String... kinds) {
        var some = new ArrayList<Card>(cards.size());
        for (Card card : cards) {
            if (List.of(kinds).contains(card.kind()) == are) {
                some.add(card);
            }
        }
        return some;
    }

    /**
     * Numbers of pages to offer, from the first to the last of the reading order: the ends and
     * those near the current one, with 0 for a gap.
     */
    public static List<Integer> around(int page, int first, int last) {
        int step = first <= last ? 1 : -1;
        var numbers = new ArrayList<Integer>();
        for (int number = first; ; number += step) {
            boolean end = number == first || number == last;
            if (end || Math.abs(number - page) <= 2) {
                numbers.add(number);
            } else if (numbers.getLast() != 0) {
                numbers.add(0);
                number = jump(number, page, last, step);
            }
            if (number == last) {
                return numbers;
            }
        }
    }

    private static int jump(int number, int page, int last, int step) {
        int near = page - 3 * step;
        boolean before = (near - number) * step > 0;
        return before ? near : last - step;
    }

    /** The class of a seal: how many characters are cut into it. */
    public static String sealStyle(String name) {
        return "seal s" + cut(name).length();
    }

    /** The right column of a seal, read first. */
    public static String sealRight(String name) {
        String cut = cut(name);
        return cut.length() > 2 ? cut.substring(0, 2) : cut.substring(0, 1);
    }

    /** The left column of a seal, if there is one. */
    public static @Nullable String sealLeft(String name) {
        String cut = cut(name);
        return cut.length() < 2 ? null : cut.length() > 2 ? cut.substring(2) : cut.substring(1);
    }

    private static String cut(String name) {
        int letters = name.length();
        return letters == 0 ? "印" : letters <= 4 ? name : name.substring(0, 1);
    }

    /**
     * The class of the proportions of a picture, in steps of a twentieth from 1:2 to 5:2: r50, r55
     * … r250.
     */
    public static String proportion(Picture picture) {
        int steps = Math.round(20f * picture.width() / picture.height());
        return "r" + Math.clamp(steps, 10, 50) * 5;
    }
}
