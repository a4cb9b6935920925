package org.laodongmei.review.proof;

import org.jspecify.annotations.Nullable;
import org.laodongmei.review.proof.Finding.Weight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures of one text that do not agree with each other. */
final class Figures {

    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<![\\d.,])(\\d+(?:\\.\\d+)?)\\s*([余多]?[万亿千百]?[余多]?(?:人次|人|名|位|件|篇|项|个|场|条|元|家|户|幅|次|对|所|期|台|套|亩|吨|公里|%))");
    private static final Pattern TOTAL = Pattern.compile("^(合计|总计|共计|小计|总数)$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** In a short text not everything can be said twice. */
    private static final int SHORTEST_BODY = 100;

    private Figures() {}

    static void look(Piece piece, Findings found) {
        String body = piece.body().text();
        if (body.length() >= SHORTEST_BODY) {
            untold(piece.title(), body, "标题", "title", found);
            untold(piece.summary(), body, "摘要", "summary", found);
        }
        swapped(piece.body(), found);
        sums(piece.body(), found);
    }

    /** What the title says of the text must be in the text. */
    private static void untold(Passage head, String body, String zh, String en, Findings found) {
        for (Matcher at = COUNTED.matcher(head.text()); at.find(); ) {
            String number = at.group(1);
            if (!Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\d)")
                    .matcher(body)
                    .find()) {
                found.add(
                        "figure-untold",
                        Weight.WARNING,
                        head,
                        at.start(),
                        at.end(),
                        zh + "里的“" + at.group() + "”，正文里没有这个数。",
                        "The " + en + " says " + at.group() + ", a figure that the text has not.",
                        null);
            }
        }
    }

    /** 627 and 672 of the same thing: one of them was typed in a hurry. */
    private static void swapped(Passage body, Findings found) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Matcher at = COUNTED.matcher(body.text()); at.find(); ) {
            String number = at.group(1);
            if (number.length() < 3) {
                continue;
            }
            char[] digits = number.toCharArray();
            Arrays.sort(digits);
            String other = seen.putIfAbsent(new String(digits) + at.group(2), number);
            if (other != null && !other.equals(number)) {
                found.add(
                        "figure-swapped",
                        Weight.WARNING,
                        body,
                        at.start(),
                        at.end(),
                        "前面写的是" + other + at.group(2) + "，这里是" + at.group() + "，是否笔误？",
                        "It was " + other + " before and is " + number + " here; is that meant?",
                        other + at.group().substring(number.length()));
            }
        }
    }

    /** The last row of a table that says it is the sum of the others. */
    private static void sums(Passage body, Findings found) {
        List<List<String>> rows = new ArrayList<>();
        int at = 0;
        for (String line : body.source().split("\n", -1)) {
            if (line.strip().startsWith("|")) {
                List<String> row =
                        List.of(line.strip().replaceAll("^\\||\\|$", "").split("\\|", -1));
                if (TOTAL.matcher(row.getFirst().strip().replace("*", "")).matches()) {
                    total(body, rows, row, at, line, found);
                }
                rows.add(row);
            } else {
                rows.clear();
            }
            at += line.length() + 1;
        }
    }

    private static void total(
            Passage body,
            List<List<String>> rows,
            List<String> total,
            int at,
            String line,
            Findings found) {
        for (int column = 1; column < total.size(); column++) {
            String said = number(total.get(column));
            BigDecimal sum = sum(rows, column);
            if (!said.isEmpty() && sum != null && sum.compareTo(new BigDecimal(said)) != 0) {
                int place = line.lastIndexOf(total.get(column).strip());
                String quote = total.get(column).strip();
                found.add(
                        "table-sum",
                        Weight.WARNING,
                        body,
                        at + place,
                        at + place + quote.length(),
                        "这一列加起来是" + sum.toPlainString() + "，合计写的是" + quote + "。",
                        "The column adds up to " + sum.toPlainString() + ", not " + quote + ".",
                        null);
            }
        }
    }

    /** Null unless two rows or more have a number there, and none has anything else. */
    private static @Nullable BigDecimal sum(List<List<String>> rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        int numbers = 0;
        // Behind the head and the line below it.
        for (List<String> row : rows.subList(Math.min(2, rows.size()), rows.size())) {
            String cell = column < row.size() ? number(row.get(column)) : "";
            if (cell.isEmpty()) {
                return null;
            }
            sum = sum.add(new BigDecimal(cell));
            numbers++;
        }
        return numbers < 2 ? null : sum;
    }

    private static String number(String cell) {
        String plain = cell.strip().replace(",", "").replace("*", "");
        return NUMBER.matcher(plain).matches() ? plain : "";
    }
}
