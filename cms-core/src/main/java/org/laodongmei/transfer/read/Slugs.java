package org.laodongmei.transfer.read;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words become the last part of an address: small letters, digits, hyphens; Chinese by pinyin. */
public final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9._-]{0,119}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9._]+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z0-9]+|[^a-z0-9]+$");
    private static final int LONGEST = 100;

    private Slugs() {}

    /** Whether an entry may have this slug. */
    public static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    /**
     * The slug for a text: {@code 面点师 Contest → mian-dian-shi-contest}; a slug stays what it is. A
     * text without any letter or digit gets one from its hash, so that it is the same each time.
     */
    public static String of(String text) {
        if (isSlug(text)) {
            return text;
        }
        String latin =
                isAscii(text) ? text : pinyin(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String plain =
                MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
        String joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = EDGES.matcher(joined).replaceAll("");
        if (slug.length() > LONGEST) {
            int cut = slug.lastIndexOf('-', LONGEST);
            slug =
                    EDGES.matcher(slug.substring(0, cut > LONGEST / 2 ? cut : LONGEST))
                            .replaceAll("");
        }
        return slug.isEmpty() ? "x" + Integer.toHexString(text.hashCode()) : slug;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String pinyin(String text) {
        StringBuilder out = new StringBuilder();
        StringBuilder han = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                        han.appendCodePoint(c);
                    } else {
                        append(out, han);
                        out.appendCodePoint(c);
                    }
                });
        append(out, han);
        return out.toString();
    }

    /** A run of ideographs at once, because a neighbour may decide how one is read. */
    private static void append(StringBuilder out, StringBuilder han) {
        if (!han.isEmpty()) {
            out.append(' ')
                    .append(PinyinHelper.toPinyin(han.toString(), PinyinStyleEnum.NORMAL, " "))
                    .append(' ');
            han.setLength(0);
        }
    }
}
