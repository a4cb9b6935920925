package org.laodongmei.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.ledger.Line;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the acts of a ledger say of its campaign.
 *
 * @param campaign as it was at the first ballot, with the end that it has by now; null when there
 *     was none
 * @param frozen whether the result is final
 */
record Sealed(@Nullable Campaign campaign, boolean frozen) {

    static final String VOIDED = "voided";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Sealed read(List<Line.Act> acts) {
        Campaign campaign = null;
        boolean frozen = false;
        for (Line.Act act : acts) {
            JsonNode json = JSON.readTree(act.json());
            switch (json.path("act").asString("")) {
                case "opened" -> campaign = JSON.treeToValue(json.path("campaign"), Campaign.class);
                case "ends" ->
                        campaign =
                                campaign == null
                                        ? null
                                        : campaign.until(
                                                Instant.parse(json.path("end").asString("")));
                case "frozen" -> frozen = true;
                default -> {
                    // Ballots taken out say nothing of the rules.
                }
            }
        }
        return new Sealed(campaign, frozen);
    }

    /** What everybody may know of the acts that followed the first. */
    static List<Act> told(List<Line.Act> acts) {
        return acts.stream().map(Sealed::told).flatMap(Optional::stream).toList();
    }

    private static Optional<Act> told(Line.Act line) {
        JsonNode json = JSON.readTree(line.json());
        String reason = json.path("reason").asString("");
        Instant end = json.has("end") ? Instant.parse(json.path("end").asString("")) : null;
        // Lines know of milliseconds, an end that was now of less.
        Instant moved = end == null ? null : end.truncatedTo(ChronoUnit.MILLIS);
        Act.Kind kind =
                switch (json.path("act").asString("")) {
                    case "ends" ->
                            moved != null && moved.isAfter(line.at())
                                    ? Act.Kind.EXTENDED
                                    : Act.Kind.STOPPED;
                    case VOIDED -> Act.Kind.VOIDED;
                    case "frozen" -> Act.Kind.FROZEN;
                    default -> null;
                };
        return kind == null
                ? Optional.empty()
                : Optional.of(
                        new Act(
                                line.number(),
                                line.at(),
                                kind,
                                end,
                                taken(line.json()).size(),
                                reason));
    }

    /** The first line: the rules by which all that follow are judged. */
    static String opened(Campaign campaign) {
        ObjectNode json = act("opened");
        json.set("campaign", JSON.valueToTree(campaign));
        return json.toString();
    }

    /** Another end, later or now. */
    static String ends(Instant end, String reason) {
        return act("ends").put("end", end.toString()).put("reason", reason).toString();
    }

    /** Its time is over: a line behind which no ballot can be, whatever a clock says then. */
    static String closed() {
        return act("closed").toString();
    }

    /** Ballots taken out. */
    static String voided(List<Long> lines, String reason) {
        return act(VOIDED).put("reason", reason).put("ballots", ranges(lines)).toString();
    }

    /** The result, final; how many count for each candidate in order of their numbers. */
    static String frozen(List<Integer> counts) {
        ObjectNode json = act("frozen");
        counts.forEach(json.putArray("counts")::add);
        return json.toString();
    }

    /** The numbers of the ballots that an act takes out; none for any other act. */
    static List<Long> taken(String act) {
        JsonNode json = JSON.readTree(act);
        List<Long> lines = new ArrayList<>();
        if (VOIDED.equals(json.path("act").asString(""))) {
            for (String range : json.path("ballots").asString("").split(" ")) {
                String[] ends = range.split("-");
                long to = Long.parseLong(ends[ends.length - 1]);
                for (long line = Long.parseLong(ends[0]); line <= to; line++) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Why a ballot was taken out, from the act that did it. */
    static String reason(String act) {
        return JSON.readTree(act).path("reason").asString("");
    }

    private static ObjectNode act(String name) {
        return JSON.createObjectNode().put("act", name);
    }

    /** Sorted numbers as {@code 3-5 9}. */
    private static String ranges(List<Long> lines) {
        StringBuilder text = new StringBuilder();
        long from = -1;
        long to = -1;
        for (long line : lines.stream().sorted().toList()) {
            if (line == to + 1 && from >= 0) {
                to = line;
                continue;
            }
            append(text, from, to);
            from = line;
            to = line;
        }
        append(text, from, to);
        return text.toString();
    }

    private static void append(StringBuilder text, long from, long to) {
        if (from >= 0) {
            text.append(text.isEmpty() ? "" : " ").append(from).append(from == to ? "" : "-" + to);
        }
    }
}
