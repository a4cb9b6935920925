package org.laodongmei.vote.campaign;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.InvalidCampaign.Problem;
import org.laodongmei.vote.ledger.Poll;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who stands for election, in groups or not. */
final class CandidateReader {

    private static final Pattern ENTRY =
            Pattern.compile("[a-z][a-zA-Z0-9-]{0,39}/[a-z0-9-]{1,80}(#[1-9][0-9]{0,3})?");

    private static final Pattern PICTURES = Pattern.compile("(.*#)([1-9][0-9]{0,3})-([0-9]{1,4})");

    private static final int LONGEST_GROUP = 80;

    private final String route;
    private final List<Problem> problems;
    private final List<Candidate> found = new ArrayList<>();
    private final Set<String> entries = new HashSet<>();

    /**
     * @param route of candidates that are named by their slug alone
     * @param problems where it is said what is wrong
     */
    CandidateReader(String route, List<Problem> problems) {
        this.route = route;
        this.problems = problems;
    }

    List<Candidate> read(@Nullable Object yaml) {
        if (yaml instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Map<?, ?> group
                        && group.get("candidates") instanceof List<?> of) {
                    of.forEach(each -> add(each, String.valueOf(group.get("group"))));
                } else {
                    add(item, "");
                }
            }
        }
        if (found.size() < 2 || found.size() > Poll.MOST_CANDIDATES) {
            problem(
                    "from 2 to " + Poll.MOST_CANDIDATES + " are needed",
                    "要有 2 到 " + Poll.MOST_CANDIDATES + " 位候选。");
        }
        return List.copyOf(found);
    }

    /** One, or all pictures of an album that are named together: {@code albums/works#1-40}. */
    private void add(Object item, String group) {
        String named = item instanceof String text ? text.strip() : "";
        Matcher pictures = PICTURES.matcher(named);
        if (!pictures.matches()) {
            addOne(named, group);
            return;
        }
        int first = Integer.parseInt(pictures.group(2));
        int last = Integer.parseInt(pictures.group(3));
        if (last < first) {
            unfit(named);
        }
        for (int picture = first; picture <= last; picture++) {
            addOne(pictures.group(1) + picture, group);
        }
    }

    private void addOne(String named, String group) {
        String entry = named.contains("/") ? named : route + "/" + named;
        if (!ENTRY.matcher(entry).matches() || !entries.add(entry)) {
            unfit(named);
        } else if (group.length() > LONGEST_GROUP) {
            problem("the name of a group is at most 80 characters", "组名最多 80 个字。");
        } else {
            found.add(new Candidate(found.size() + 1, entry, "", group));
        }
    }

    private void unfit(String named) {
        problem("'" + named + "' is no entry, or stands twice", "“" + named + "”不是稿件地址，或者写了两次。");
    }

    private void problem(String message, String zh) {
        problems.add(new Problem("candidates", message, zh));
    }
}
