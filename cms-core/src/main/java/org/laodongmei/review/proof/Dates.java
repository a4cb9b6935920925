package org.laodongmei.review.proof;

import org.laodongmei.review.proof.Finding.Weight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that are in no calendar, weekdays that were another one, and spans that end before they
 * begin.
 */
final class Dates {

    private static final Pattern DAY =
            Pattern.compile(
                    "(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})[日号](?:[（(]?(?:星期|周|礼拜)([一二三四五六日天])[）)]?)?");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})月(\\d{1,2})日?\\s*[至到—–~～-]{1,2}\\s*(\\d{1,2})日");
    private static final String WEEK = "一二三四五六日";

    private Dates() {}

    static void look(Piece piece, Findings found) {
        for (Passage passage : piece.passages()) {
            for (Matcher at = DAY.matcher(passage.text()); at.find(); ) {
                day(piece, passage, at, found);
            }
            for (Matcher at = SPAN.matcher(passage.text()); at.find(); ) {
                if (Integer.parseInt(at.group(3)) < Integer.parseInt(at.group(2))) {
                    found.add(
                            "date-span",
                            Weight.WARNING,
                            passage,
                            at.start(),
                            at.end(),
                            "结束的日子在开始之前。",
                            "It ends before it begins.",
                            null);
                }
            }
        }
    }

    private static void day(Piece piece, Passage passage, Matcher at, Findings found) {
        int year = at.group(1) == null ? piece.day().getYear() : Integer.parseInt(at.group(1));
        LocalDate date;
        try {
            date = LocalDate.of(year, Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)));
        } catch (DateTimeException e) {
            // 2月29日 without a year may be of any.
            if (at.group(1) != null || !at.group(2).equals("2") || !at.group(3).equals("29")) {
                found.add(
                        "date",
                        Weight.ERROR,
                        passage,
                        at.start(),
                        at.end(),
                        "没有这一天。",
                        "There is no such day.",
                        null);
            }
            return;
        }
        if (at.group(4) == null) {
            return;
        }
        int said = WEEK.indexOf(at.group(4).replace('天', '日')) + 1;
        int is = date.getDayOfWeek().getValue();
        if (said != is) {
            String right = WEEK.substring(is - 1, is);
            int place = at.start(4) - at.start();
            found.add(
                    "weekday",
                    Weight.WARNING,
                    passage,
                    at.start(),
                    at.end(),
                    date.getYear() + "年这一天是星期" + right + "。",
                    "In " + date.getYear() + " that was a " + english(date) + ".",
                    at.group().substring(0, place) + right + at.group().substring(place + 1));
        }
    }

    private static String english(LocalDate date) {
        String name = date.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
