package org.laodongmei.search.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Shows where in a text the question was answered: escaped HTML with {@code <mark>} around what was
 * looked for.
 */
public final class Snippets {
    private static final int WIDTH = 90;
    private static final int LEAD = 14;
    private static final int MAX_PLACES = 400;
    private static final String STOPS = "。！？!?；;\n";

    private final List<String> words;

    /**
     * @param words folded; longer ones win where two overlap
     */
    public Snippets(Collection<String> words) {
        this.words =
                words.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
    }

    private record Place(int start, int end) {}

    /** A text and where in it the words stand. */
    public final class Marked {
        private final String text;
        private final List<Place> places;

        private Marked(String text) {
            this.text = text;
            this.places = places(text);
        }

        /** Whether any of the words stands in it. */
        public boolean any() {
            return !places.isEmpty();
        }

        /** All of it. */
        public String whole() {
            return html(text, 0, text.length(), places);
        }

        /**
         * The {@value #WIDTH} characters that answer best, from the beginning of a sentence where
         * one is near.
         */
        public String snippet() {
            int start =
                    places.isEmpty()
                            ? 0
                            : startBefore(text, places.get(bestPlace(places, text)).start);
            int end = endAfter(text, start);
            return (start > 0 && !isStop(text, start - 1) ? "…" : "")
                    + html(text, start, end, places).strip()
                    + (end < text.length() && !isStop(text, end - 1) ? "…" : "");
        }
    }

    public Marked in(String text) {
        return new Marked(text);
    }

    private List<Place> places(String text) {
        String folded = Folding.fold(text);
        boolean[] taken = new boolean[text.length()];
        List<Place> places = new ArrayList<>();
        for (String word : words) {
            for (int at = folded.indexOf(word);
                    at >= 0 && places.size() < MAX_PLACES;
                    at = folded.indexOf(word, at + word.length())) {
                int end = at + word.length();
                if (!taken[at] && !taken[end - 1] && wholeWord(folded, at, end)) {
                    Arrays.fill(taken, at, end, true);
                    places.add(new Place(at, end));
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private static boolean wholeWord(String text, int from, int to) {
        return Cutter.isHan(text.charAt(from))
                || (from == 0 || !isLatin(text.charAt(from - 1)))
                        && (to == text.length() || !isLatin(text.charAt(to)));
    }

    private static boolean isLatin(char c) {
        return Character.isLetterOrDigit(c) && !Cutter.isHan(c);
    }

    /**
     * The place after which most of what was looked for stands within a snippet; different words
     * count in full.
     */
    private static int bestPlace(List<Place> places, String text) {
        int best = 0;
        int bestWorth = -1;
        for (int i = 0; i < places.size(); i++) {
            int worth = 0;
            List<String> seen = new ArrayList<>();
            for (int j = i;
                    j < places.size() && places.get(j).end <= places.get(i).start + WIDTH - LEAD;
                    j++) {
                String word = text.substring(places.get(j).start, places.get(j).end);
                worth += seen.contains(word) ? 1 : 4 * word.length() * word.length();
                seen.add(word);
            }
            if (worth > bestWorth) {
                bestWorth = worth;
                best = i;
            }
        }
        return best;
    }

    private static int startBefore(String text, int place) {
        int earliest = Math.max(0, place - 2 * LEAD);
        for (int at = place; at > earliest; at--) {
            if (isStop(text, at - 1)) {
                return at;
            }
        }
        int start = earliest == 0 ? 0 : place - LEAD;
        return start > 0 && Character.isLowSurrogate(text.charAt(start)) ? start - 1 : start;
    }

    private static int endAfter(String text, int start) {
        int end = Math.min(text.length(), start + WIDTH);
        for (int at = end; at > start + WIDTH * 3 / 4 && end < text.length(); at--) {
            if (isStop(text, at - 1)) {
                return at;
            }
        }
        return end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1))
                ? end - 1
                : end;
    }

    private static boolean isStop(String text, int at) {
        return STOPS.indexOf(text.charAt(at)) >= 0;
    }

    private static String html(String text, int from, int to, List<Place> places) {
        StringBuilder html = new StringBuilder(to - from + 64);
        int at = from;
        for (Place place : places) {
            if (place.start >= at && place.end <= to) {
                escape(text, at, place.start, html);
                html.append("<mark>");
                escape(text, place.start, place.end, html);
                html.append("</mark>");
                at = place.end;
            }
        }
        escape(text, at, to, html);
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                case '\n', '\r', '\t' -> html.append(' ');
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }
}
