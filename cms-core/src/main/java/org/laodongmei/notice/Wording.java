package org.laodongmei.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a letter says: plain text, Chinese before English. Titles, names and reasons are others'
 * words, so they are kept to their lines.
 *
 * @param baseUrl where people find the site
 */
record Wording(String baseUrl) {

    private static final int LONGEST_TITLE = 80;

    /** Line breaks and what else has no shape of its own, or turns the direction of reading. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]+");

    /**
     * A piece of news with the words for its ids.
     *
     * @param title of the entry; may be empty
     * @param by what others see of who did it
     */
    record Told(Letter letter, String title, String by) {}

    /** The subject: what is to be done, and with what. */
    String subject(List<Told> told) {
        Told first = told.getFirst();
        String stage = line(first.letter().stage());
        String what =
                switch (first.letter().news()) {
                    case TO_REVIEW, TO_REVIEW_AGAIN -> "待" + stage;
                    case RETURNED -> "退回修改";
                    case VOIDED -> "改后须重审";
                    case PUBLISHED -> "已发布";
                    case REMARK -> "有批注";
                    case ANSWER -> "有回复";
                };
        long pieces = told.stream().map(one -> one.letter().entry()).distinct().count();
        return "【" + what + "】" + title(first) + (pieces > 1 ? " 等 " + pieces + " 篇" : "");
    }

    /** The letter below it. */
    String text(List<Told> told) {
        List<String> parts = new ArrayList<>();
        String last = "";
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            String entry = one.letter().entry();
            if (!entry.equals(last)) {
                parts.add("《" + title(one) + "》");
            }
            parts.add(sentences(one));
            boolean follows = i + 1 < told.size() && told.get(i + 1).letter().entry().equals(entry);
            if (!follows) {
                parts.add(baseUrl + "/studio/entries/" + entry + "\n");
            }
            last = entry;
        }
        parts.add("-- \n不想再收通知，请到这里取消 To get no more of these: " + baseUrl + "/studio/me\n");
        return String.join("\n", parts);
    }

    private static String sentences(Told told) {
        Letter letter = told.letter();
        String by = line(told.by());
        String stage = line(letter.stage());
        String text =
                switch (letter.news()) {
                    case TO_REVIEW ->
                            "这篇稿件等您"
                                    + stage
                                    + "，由"
                                    + by
                                    + "送来。\n"
                                    + by
                                    + " sent it on; it waits for your review ("
                                    + stage
                                    + ").";
                    case TO_REVIEW_AGAIN ->
                            by
                                    + "改动了这篇稿件，先前的审核作废，重新等您"
                                    + stage
                                    + "。\n"
                                    + by
                                    + " changed it, so it waits for your review again ("
                                    + stage
                                    + ").";
                    case RETURNED ->
                            by
                                    + "退回了您的稿件（"
                                    + stage
                                    + "）。\n"
                                    + by
                                    + " returned your piece ("
                                    + stage
                                    + ").";
                    case VOIDED ->
                            by
                                    + "改动了您的稿件，先前的审核作废。\n"
                                    + by
                                    + " changed your piece; what was approved must be reviewed again.";
                    case PUBLISHED -> by + "签发了您的稿件，读者能看到了。\n" + by + " published your piece.";
                    case REMARK -> by + "在您的稿件里写了批注。\n" + by + " remarked on your piece.";
                    case ANSWER -> by + "回复了您的批注。\n" + by + " answered your remark.";
                };
        return letter.words().isBlank() ? text : text + "\n" + quoted(letter.words());
    }

    /** The mark before each line shows where others' words begin and end. */
    private static String quoted(String words) {
        return String.join("\n", words.lines().map(line -> "> " + line(line)).toList());
    }

    private static String title(Told told) {
        String title = line(told.title());
        return title.isEmpty() ? "无题 untitled" : cut(title, LONGEST_TITLE);
    }

    private static String line(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** Up to so many characters, none of them halved. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    /** The news in the order of their entries, each entry where it came first. */
    static List<Told> gathered(
            List<Letter> letters, Map<String, String> titles, Map<String, String> names) {
        List<String> order = letters.stream().map(Letter::entry).distinct().toList();
        return order.stream()
                .filter(titles::containsKey)
                .flatMap(entry ->
                        letters.stream()
                                .filter(letter -> letter.entry().equals(entry))
                                .map(letter ->
                                        new Told(
                                                letter,
                                                titles.get(entry),
                                                names.getOrDefault(letter.who(), "—"))))
                .toList();
    }
}
