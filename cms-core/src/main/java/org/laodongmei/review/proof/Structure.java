package org.laodongmei.review.proof;

import org.laodongmei.markup.Prose;
import org.laodongmei.review.proof.Finding.Weight;

/** Title, summary and headings as lists, shares and screen readers need them. */
final class Structure {

    /** What a share card and a WeChat post show of a title. */
    private static final int LONGEST_TITLE = 32;

    private static final int LONGEST_SUMMARY = 128;

    private Structure() {}

    static void look(Piece piece, Findings found) {
        heads(piece, found);
        headings(piece.body(), found);
    }

    private static void heads(Piece piece, Findings found) {
        String title = piece.title().source().strip();
        String summary = piece.summary().source().strip();
        int length = title.codePointCount(0, title.length());
        if (length > LONGEST_TITLE) {
            whole(
                    "title-long",
                    Weight.WARNING,
                    piece.title(),
                    "标题有" + length + "字，超过32字，分享时会被截断。",
                    "The title has "
                            + length
                            + " characters; more than 32 are cut when it is shared.",
                    found);
        }
        if (title.endsWith("。")) {
            int at = piece.title().source().lastIndexOf('。');
            found.add(
                    "title-stop",
                    Weight.TIP,
                    piece.title(),
                    at,
                    at + 1,
                    "标题末尾不用句号。",
                    "A title ends without a full stop.",
                    "");
        }
        if (summary.isEmpty()) {
            whole(
                    "summary-missing",
                    Weight.TIP,
                    piece.summary(),
                    "没有摘要：列表和分享时会用正文的开头。",
                    "There is no summary: lists and shares will show how the text begins.",
                    found);
        } else if (summary.codePointCount(0, summary.length()) > LONGEST_SUMMARY) {
            whole(
                    "summary-long",
                    Weight.WARNING,
                    piece.summary(),
                    "摘要超过128字，分享时会被截断。",
                    "The summary has more than 128 characters and is cut when it is shared.",
                    found);
        }
        String begins = piece.body().text().replace(Prose.GAP, ' ').strip();
        if (!title.isEmpty() && begins.lines().findFirst().orElse("").strip().equals(title)) {
            whole(
                    "title-twice",
                    Weight.TIP,
                    piece.body(),
                    "正文第一行重复了标题。",
                    "The text begins with its title.",
                    found);
        }
    }

    private static void whole(
            String rule, Weight weight, Passage passage, String zh, String en, Findings found) {
        found.add(rule, weight, passage, 0, 0, zh, en, null);
    }

    private static void headings(Passage body, Findings found) {
        int above = 1;
        for (Prose.Section heading : body.prose().headings()) {
            String source = body.source().substring(heading.from(), heading.to());
            boolean isMarked = source.startsWith("#");
            if (heading.words().isBlank()) {
                found.add(
                        "heading-empty",
                        Weight.WARNING,
                        body,
                        heading.from(),
                        heading.to(),
                        "小标题是空的。",
                        "The heading is empty.",
                        null);
            } else if (heading.level() > above + 1) {
                String mend =
                        isMarked ? "#".repeat(above + 1) + source.substring(heading.level()) : null;
                found.add(
                        "heading-skips",
                        Weight.WARNING,
                        body,
                        heading.from(),
                        heading.to(),
                        "小标题跳了级，应为" + (above + 1) + "级。",
                        "The heading skips a level; " + (above + 1) + " comes next.",
                        mend);
            }
            above = Math.max(1, Math.min(heading.level(), above + 1));
        }
    }
}
