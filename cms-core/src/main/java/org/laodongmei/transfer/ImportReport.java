package org.laodongmei.transfer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import took and what it did not.
 *
 * @param layout how the folder was read: ours, hugo, hexo or jekyll
 * @param files how many files of text were found
 * @param added entries that were not there before
 * @param changed entries that got a new revision
 * @param unchanged entries that say what they said before
 * @param assets pictures and other files that entries use
 * @param refusals files that were not taken, by name and line
 * @param notes what was taken otherwise than it was written, or left out, by name and line
 * @param moved what had an address of its own at its origin, and where it is here
 */
public record ImportReport(
        String layout,
        int files,
        int added,
        int changed,
        int unchanged,
        int assets,
        List<Refusal> refusals,
        List<Refusal> notes,
        List<Moved> moved) {

    /**
     * A line of the report.
     *
     * @param file relative to the folder, with {@code /}
     * @param line from 1; 0 when it is about the file as a whole
     * @param reason one sentence for a person
     */
    public record Refusal(String file, int line, String reason) {

        /** The reason with the same in Chinese behind it, for the office. */
        public String told() {
            return ChineseReasons.beside(reason);
        }
    }

    /**
     * An address of old.
     *
     * @param from whole, as the other site had it
     * @param to path on this site
     */
    public record Moved(String from, String to) {}

    /** One of what had no addresses before. */
    public ImportReport(
            String layout,
            int files,
            int added,
            int changed,
            int unchanged,
            int assets,
            List<Refusal> refusals,
            List<Refusal> notes) {
        this(layout, files, added, changed, unchanged, assets, refusals, notes, List.of());
    }

    public ImportReport {
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
        moved = List.copyOf(moved);
    }

    /**
     * Writes refusals, notes and old addresses with the new ones as CSV (RFC 4180, UTF-8 with a
     * byte order mark, which spreadsheets need). A cell that a spreadsheet would take for a formula
     * begins with an apostrophe.
     */
    public void writeTo(Path csv) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv)) {
            out.write("\uFEFFresult,file,line,reason\r\n");
            for (Refusal refusal : refusals) {
                out.write(row("refused", refusal));
            }
            for (Refusal note : notes) {
                out.write(row("note", note));
            }
            for (Moved one : moved) {
                out.write(row("moved", new Refusal(one.from(), 0, one.to())));
            }
        }
    }

    private static String row(String result, Refusal line) {
        return result
                + ','
                + cell(line.file())
                + ','
                + (line.line() == 0 ? "" : line.line())
                + ','
                + cell(line.told())
                + "\r\n";
    }

    private static String cell(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
