package org.laodongmei.review.check;

import org.laodongmei.markup.Prose.Target;
import org.laodongmei.review.link.OutsideLink;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.review.proof.Findings;
import org.laodongmei.review.proof.Piece;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Links to other sites that failed night after night. A warning: the other site may be mended
 * tomorrow, and a piece must not wait for that.
 */
final class DeadLinks {

    private static final String RULE = "link-silent";

    private final Map<String, OutsideLink> dead;
    private final ZoneId zone;
    private final Findings found;
    private final Set<String> seen = new HashSet<>();

    DeadLinks(Map<String, OutsideLink> dead, ZoneId zone, Findings found) {
        this.dead = dead;
        this.zone = zone;
        this.found = found;
    }

    /** Tells of each in the text at its place, and of those in fields after that. */
    void look(Piece piece) {
        for (Target link : piece.body().prose().links()) {
            OutsideLinks.address(link.address())
                    .map(dead::get)
                    .ifPresent(it -> {
                        seen.add(it.address());
                        found.add(
                                RULE,
                                Weight.WARNING,
                                piece.body(),
                                link.from(),
                                link.to(),
                                zh(it),
                                en(it),
                                null);
                    });
        }
        dead.values().stream()
                .filter(it -> !seen.contains(it.address()))
                .forEach(it ->
                        found.add(
                                new Finding(
                                        RULE,
                                        Weight.WARNING,
                                        "",
                                        0,
                                        0,
                                        it.address(),
                                        zh(it),
                                        en(it),
                                        null)));
    }

    private String zh(OutsideLink link) {
        LocalDate since = LocalDate.ofInstant(link.broken(), zone);
        return "这个网址从 " + since + " 起一直打不开：" + link.zh() + "。";
    }

    private String en(OutsideLink link) {
        LocalDate since = LocalDate.ofInstant(link.broken(), zone);
        return "This address has led nowhere since " + since + ": " + link.en() + ".";
    }
}
