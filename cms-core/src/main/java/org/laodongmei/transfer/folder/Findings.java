package org.laodongmei.transfer.folder;

import org.laodongmei.transfer.read.NotTaken;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers, from any thread, what could not be taken; bounded, because a wrong folder can hold
 * anything.
 */
public final class Findings {

    /** A line of the report; line 0 is the file as a whole. */
    public record Refusal(String file, int line, String reason) {}

    private static final int MOST = 20_000;
    private static final int LONGEST = 300;
    private static final Comparator<Refusal> ORDER =
            Comparator.comparing(Refusal::file)
                    .thenComparing(Refusal::line)
                    .thenComparing(Refusal::reason);

    /** Sets, for a file that is read twice says the same twice. */
    private final Set<Refusal> refusals = new HashSet<>();

    private final Set<Refusal> notes = new HashSet<>();
    private int more;

    public synchronized void refuse(String file, int line, String reason) {
        add(refusals, file, line, reason);
    }

    public void refuse(String file, NotTaken reason) {
        refuse(file, reason.line(), reason.reason());
    }

    public synchronized void note(String file, int line, String reason) {
        add(notes, file, line, reason);
    }

    private void add(Set<Refusal> lines, String file, int line, String reason) {
        if (lines.size() < MOST) {
            lines.add(
                    new Refusal(
                            file,
                            line,
                            reason.length() > LONGEST
                                    ? reason.substring(0, LONGEST) + "…"
                                    : reason));
        } else {
            more++;
        }
    }

    public synchronized List<Refusal> refusals() {
        return refusals.stream().sorted(ORDER).toList();
    }

    public synchronized List<Refusal> notes() {
        List<Refusal> sorted = new ArrayList<>(notes.stream().sorted(ORDER).toList());
        if (more > 0) {
            sorted.add(new Refusal("", 0, more + " more lines were left out of this report"));
        }
        return sorted;
    }
}
