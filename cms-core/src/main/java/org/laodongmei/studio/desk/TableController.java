package org.laodongmei.studio.desk;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.Desk.Place;
import org.laodongmei.entry.desk.DeskQuery;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.entry.desk.Order;
import org.laodongmei.kind.Kind;
import org.laodongmei.kind.Kinds;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Units;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A list as a table for a spreadsheet, all pages of it. */
@Controller
final class TableController {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 200;

    private final Desk desk;
    private final Kinds kinds;
    private final Channels channels;
    private final Accounts accounts;
    private final Units units;

    TableController(Desk desk, Kinds kinds, Channels channels, Accounts accounts, Units units) {
        this.desk = desk;
        this.kinds = kinds;
        this.channels = channels;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping("/studio/entries.csv")
    ResponseEntity<StreamingResponseBody> table(Visit v, @RequestParam Map<String, String> asked) {
        DeskFilter filter = DeskFilter.of(asked);
        List<Channel> all = channels.all();
        Collection<String> below =
                filter.channel().isEmpty()
                        ? List.of()
                        : Channels.below(all, List.of(filter.channel()));
        DeskQuery query = filter.query(Sights.of(v.account(), all), below, v.account().id());
        Map<String, String> names = new HashMap<>();
        all.forEach(channel -> names.put(channel.slug(), channel.name()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"entries.csv\"")
                .body(out -> write(v, query, filter.order(), names, out));
    }

    private void write(
            Visit v,
            DeskQuery query,
            Order order,
            Map<String, String> channelNames,
            OutputStream out)
            throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head(v));
            Place after = null;
            for (int page = 0; page < MOST_PAGES; page++) {
                List<DeskRow> rows = desk.list(query, order, after, PAGE);
                page(v, csv, rows, channelNames);
                if (rows.size() < PAGE) {
                    return;
                }
                after = order.of(rows.getLast());
            }
        }
    }

    private static List<String> head(Visit v) {
        return List.of(
                v.say("标题", "Title"),
                v.say("类型", "Kind"),
                v.say("状态", "State"),
                v.say("栏目", "Channel"),
                v.say("作者", "Writer"),
                v.say("单位", "Unit"),
                v.say("写起", "Begun"),
                v.say("修改", "Changed"),
                v.say("网址", "Address"));
    }

    private void page(
            Visit v, CsvWriter csv, List<DeskRow> rows, Map<String, String> channelNames) {
        Map<String, String> makers = accounts.displays(rows.stream().map(DeskRow::maker).toList());
        Map<String, String> unitNames =
                units.names(rows.stream().map(DeskRow::unit).filter(Objects::nonNull).toList());
        rows.forEach(row -> record(v, csv, row, channelNames, makers, unitNames));
    }

    private void record(
            Visit v,
            CsvWriter csv,
            DeskRow row,
            Map<String, String> channelNames,
            Map<String, String> makers,
            Map<String, String> unitNames) {
        Kind kind = kinds.find(row.kind()).orElse(null);
        String channel = Objects.requireNonNullElse(row.channel(), "");
        csv.writeRecord(
                Cells.plain(row.title()),
                kind == null ? row.kind() : v.say(kind.label().zh(), kind.label().en()),
                DeskWords.state(v, row.state()),
                Cells.plain(channelNames.getOrDefault(channel, channel)),
                Cells.plain(DeskWords.by(v, makers.get(row.maker()), row.maker())),
                Cells.plain(row.unit() == null ? "" : unitNames.getOrDefault(row.unit(), "")),
                v.time(row.created()),
                v.time(row.updated()),
                kind == null ? "" : "/" + kind.route() + "/" + row.slug() + "/");
    }
}
