package org.laodongmei.studio.piece;

import org.laodongmei.review.check.Exemption;
import org.laodongmei.review.check.Report;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.studio.Visit;

import java.util.List;
import java.util.Map;

/**
 * What the checks say of a piece.
 *
 * @param may whether the visitor may let findings be
 * @param writes whether it stands beside the text, which can be mended there
 * @param unreasoned key of an error that was to be let be without a reason; empty for none
 * @param names what others see of accounts, by id
 */
public record ChecksPanel(
        String id,
        Report report,
        boolean may,
        boolean writes,
        String unreasoned,
        Map<String, String> names) {

    /** More than anybody reads. */
    private static final int MOST = 100;

    /** Those of a weight that nobody let be, up to {@value #MOST}. */
    public List<Finding> open(Weight weight) {
        List<Finding> open = report.open(weight);
        return open.subList(0, Math.min(open.size(), MOST));
    }

    /** How many errors and warnings are open. */
    public int count() {
        return report.open(Weight.ERROR).size() + report.open(Weight.WARNING).size();
    }

    /** Who let a finding be, when, and why. */
    public String letBe(Visit v, Finding finding) {
        Exemption exemption = report.letBe().get(finding.key());
        if (exemption == null) {
            return "";
        }
        String who = names.getOrDefault(exemption.who(), v.say("导入", "import"));
        return who
                + " "
                + v.time(exemption.at())
                + (exemption.reason().isEmpty() ? "" : "：" + exemption.reason());
    }

    /** What the finding is about, as far as it helps to find it. */
    public static String quote(Finding finding) {
        String words = finding.quote().replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1").strip();
        return words.length() > 30 ? words.substring(0, 30) + "…" : words;
    }

    /** What a weight is called. */
    public static String word(Visit v, Weight weight) {
        return switch (weight) {
            case ERROR -> v.say("错误", "Error");
            case WARNING -> v.say("提醒", "Warning");
            case TIP -> v.say("建议", "Tip");
        };
    }

    /** The class of a weight. */
    public static String look(Weight weight) {
        return switch (weight) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case TIP -> "tip";
        };
    }

    /** Where it is, for who reads the list without the text beside it. */
    public static String place(Visit v, Finding finding) {
        return switch (finding.field()) {
            case "title" -> v.say("标题", "Title");
            case "summary" -> v.say("摘要", "Summary");
            case "body", "" -> "";
            case "author" -> v.say("作者", "Author");
            case "source" -> v.say("来源", "Source");
            default -> finding.field();
        };
    }
}
