package org.laodongmei.studio.desk;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.Desk.Pulse;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskQuery.Sight;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.markup.Hanzi;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Titles and how they sound, so that {@code lmfc} finds 劳模风采. Sounds are worked out when somebody
 * first types letters, and kept until a title changes.
 */
@Component
final class Titles {

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9 ]+");
    private static final int MOST_LOOKED_AT = 200_000;

    /** Of more that sound alike nobody reads the rest. */
    private static final int MOST_MATCHES = 2_000;

    private static final int CHUNK = 200;

    private final Desk desk;
    private volatile Sounds sounds = new Sounds(new Pulse(0, Instant.EPOCH), List.of());

    Titles(Desk desk) {
        this.desk = desk;
    }

    /** How all titles sound, last changed first, as of a pulse of the desk. */
    private record Sounds(Pulse pulse, List<Titled> all) {}

    private record Titled(String id, String title, Sound sound) {}

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
        return sounding(sight, kind, word, most);
    }

    private List<DeskRow> sounding(Sight sight, String kind, String word, int most) {
        String bare = word.replace(" ", "");
        List<List<String>> ranked =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Titled one : fresh().all()) {
            int rank = rank(one, word, bare);
            if (rank < ranked.size()) {
                ranked.get(rank).add(one.id());
            }
        }
        List<String> ids = ranked.stream().flatMap(List::stream).limit(MOST_MATCHES).toList();
        List<DeskRow> found = new ArrayList<>();
        for (int at = 0; at < ids.size() && found.size() < most; at += CHUNK) {
            desk.find(ids.subList(at, Math.min(ids.size(), at + CHUNK))).values().stream()
                    .filter(row -> row.trashed() == null)
                    .filter(row -> kind.isEmpty() || row.kind().equals(kind))
                    .filter(row -> sight.sees(row.maker(), row.unit(), row.channel()))
                    .forEach(found::add);
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    /** Reads what was changed since; everything when some are gone. */
    private Sounds fresh() {
        Sounds before = sounds;
        Pulse pulse = desk.pulse();
        if (pulse.equals(before.pulse())) {
            return before;
        }
        List<DeskRow> changed = desk.changed(before.pulse().changed(), MOST_LOOKED_AT);
        Map<String, Titled> all = new LinkedHashMap<>();
        Map<String, Titled> known = new HashMap<>();
        before.all().forEach(one -> known.put(one.id(), one));
        changed.forEach(row -> all.put(row.id(), titled(row, known.get(row.id()))));
        before.all().forEach(one -> all.putIfAbsent(one.id(), one));
        if (all.size() != Math.min(pulse.count(), MOST_LOOKED_AT)) {
            all.clear();
            desk.changed(Instant.EPOCH, MOST_LOOKED_AT)
                    .forEach(row -> all.put(row.id(), titled(row, known.get(row.id()))));
        }
        Sounds now = new Sounds(pulse, List.copyOf(all.values()));
        sounds = now;
        return now;
    }

    private static Titled titled(DeskRow row, @Nullable Titled known) {
        return known != null && known.title().equals(row.title())
                ? known
                : new Titled(row.id(), row.title(), Sound.of(row.title()));
    }

    private static int rank(Titled one, String word, String bare) {
        Sound sound = one.sound();
        if (one.title().toLowerCase(Locale.ROOT).contains(word)) {
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
