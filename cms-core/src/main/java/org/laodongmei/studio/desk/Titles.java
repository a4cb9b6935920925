package org.laodongmei.studio.desk;

import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.markup.Hanzi;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Titles and how they sound, so that {@code lmfc} finds 劳模风采. Sounds are worked out when somebody
 * first types letters, and kept by title.
 */
@Component
final class Titles {

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9 ]+");
    private static final int MOST_LOOKED_AT = 200_000;

    private final Desk desk;
    private final Map<String, Sound> sounds = new ConcurrentHashMap<>();

    Titles(Desk desk) {
        this.desk = desk;
    }

    /** The whole sound without spaces, and the first letters of its syllables. */
    private record Sound(String whole, String initials) {

        static Sound of(String title) {
            String[] syllables =
                    Hanzi.pinyin(title, " ").toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
            StringBuilder initials = new StringBuilder();
            for (String syllable : syllables) {
                if (!syllable.isEmpty()) {
                    initials.append(syllable.charAt(0));
                }
            }
            return new Sound(String.join("", syllables), initials.toString());
        }
    }

    /** Those that fit best, whatever was changed last first where they fit alike. */
    List<DeskRow> find(Sight sight, String asked, String kind, int most) {
        String word = asked.toLowerCase(Locale.ROOT);
        DeskQuery all =
                new DeskQuery(
                        sight,
                        LETTERS.matcher(word).matches() ? List.of() : List.of(asked.split("\\s+")),
                        kind.isEmpty() ? null : kind,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of());
        if (word.isEmpty() || !LETTERS.matcher(word).matches()) {
            return desk.list(all, null, most);
        }
        String bare = word.replace(" ", "");
        Map<String, Integer> ranks = new HashMap<>();
        List<DeskRow> rows = desk.list(all, null, MOST_LOOKED_AT);
        rows.forEach(row -> ranks.put(row.id(), rank(row.title(), word, bare)));
        return rows.stream()
                .filter(row -> ranks.get(row.id()) < Integer.MAX_VALUE)
                .sorted(Comparator.comparing(row -> ranks.get(row.id())))
                .limit(most)
                .toList();
    }

    private int rank(String title, String word, String bare) {
        Sound sound = sounds.computeIfAbsent(title, Sound::of);
        if (title.toLowerCase(Locale.ROOT).contains(word)) {
            return 0;
        }
        if (sound.initials().startsWith(bare) || sound.whole().startsWith(bare)) {
            return 1;
        }
        return sound.initials().contains(bare) || sound.whole().contains(bare)
                ? 2
                : Integer.MAX_VALUE;
    }
}
