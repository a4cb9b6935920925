package org.laodongmei.studio.vote;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.laodongmei.studio.Visit;
import org.laodongmei.studio.desk.Cells;
import org.laodongmei.vote.Act;
import org.laodongmei.vote.Results.Result;
import org.laodongmei.vote.Results.Standing;
import org.laodongmei.vote.ledger.Curve.Hour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A result for a spreadsheet: the standings as CSV; with the curve and the acts in Excel's form.
 */
final class ResultTable {

    private ResultTable() {}

    static byte[] csv(Visit v, Result result) {
        StringWriter text = new StringWriter();
        text.append(Cells.MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head(v));
            for (Standing it : result.standings()) {
                csv.writeRecord(
                        Integer.toString(it.rank()),
                        Integer.toString(it.candidate().number()),
                        Cells.plain(it.candidate().name()),
                        Cells.plain(it.candidate().group()),
                        Integer.toString(it.count()),
                        Integer.toString(it.voided()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> head(Visit v) {
        return List.of(
                v.say("名次", "Rank"),
                v.say("号码", "Number"),
                v.say("姓名", "Name"),
                v.say("组", "Group"),
                v.say("赞", "Likes"),
                v.say("作废", "Taken out"));
    }

    static byte[] excel(Visit v, Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Laodongmei", "1.0")) {
            standings(v, book.newWorksheet(v.say("名次", "Standings")), result);
            curve(v, book.newWorksheet(v.say("走势", "Curve")), result);
            acts(v, book.newWorksheet(v.say("处理", "Acts")), result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void standings(Visit v, Worksheet sheet, Result result) {
        head(sheet, head(v));
        sheet.width(2, 30);
        int row = 1;
        for (Standing it : result.standings()) {
            sheet.value(row, 0, it.rank());
            sheet.value(row, 1, it.candidate().number());
            sheet.value(row, 2, it.candidate().name());
            sheet.value(row, 3, it.candidate().group());
            sheet.value(row, 4, it.count());
            sheet.value(row, 5, it.voided());
            row++;
        }
    }

    private static void curve(Visit v, Worksheet sheet, Result result) {
        head(sheet, List.of(v.say("小时", "Hour"), v.say("赞", "Likes"), v.say("其中作废", "Taken out")));
        sheet.width(0, 20);
        int row = 1;
        for (Hour hour : result.hours()) {
            time(v, sheet, row, hour.from());
            sheet.value(row, 1, hour.cast());
            sheet.value(row, 2, hour.voided());
            row++;
        }
    }

    private static void acts(Visit v, Worksheet sheet, Result result) {
        head(sheet, List.of(v.say("时间", "When"), v.say("处理", "What"), v.say("原因", "Reason")));
        sheet.width(0, 20);
        sheet.width(1, 30);
        sheet.width(2, 60);
        int row = 1;
        for (Act act : result.acts()) {
            time(v, sheet, row, act.at());
            sheet.value(row, 1, CampaignWords.act(v, act));
            sheet.value(row, 2, act.reason());
            row++;
        }
    }

    private static void time(Visit v, Worksheet sheet, int row, Instant at) {
        sheet.value(row, 0, LocalDateTime.ofInstant(at, v.zone()));
        sheet.style(row, 0).format("yyyy-mm-dd hh:mm").set();
    }

    private static void head(Worksheet sheet, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            sheet.value(0, i, names.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }
}
