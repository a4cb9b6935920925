package org.laodongmei.studio.figures;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Cells;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Figures for a spreadsheet. */
final class FiguresTable {

    private FiguresTable() {}

    static byte[] csv(Visit v, FiguresPage page) {
        StringWriter text = new StringWriter();
        text.append(Cells.MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head(v, page));
            page.each().forEach(tally -> csv.writeRecord(row(page.name(v, tally.id()), tally)));
            csv.writeRecord(row(v.say("合计", "Total"), page.all()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> head(Visit v, FiguresPage page) {
        List<String> head = new ArrayList<>();
        head.add(page.by().equals("person") ? v.say("人员", "Person") : v.say("单位", "Unit"));
        for (int month = 1; month <= 12; month++) {
            head.add(v.say(month + "月报送", month + " sent"));
            head.add(v.say(month + "月采用", month + " used"));
        }
        head.add(v.say("全年报送", "sent"));
        head.add(v.say("全年采用", "used"));
        return head;
    }

    private static List<String> row(String name, Tally tally) {
        List<String> row = new ArrayList<>();
        row.add(Cells.plain(name));
        for (int month = 0; month < 12; month++) {
            row.add(String.valueOf(tally.sent()[month]));
            row.add(String.valueOf(tally.used()[month]));
        }
        row.add(String.valueOf(tally.allSent()));
        row.add(String.valueOf(tally.allUsed()));
        return row;
    }
}
