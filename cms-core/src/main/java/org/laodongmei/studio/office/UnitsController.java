package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JteunitsGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.UnitTable;
import org.laodongmei.people.Units;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The tree of grassroots unions, and the tables that it comes from. */
@Controller
final class UnitsController {

    private static final int MOST_SHOWN = 500;
    private static final int MOST_OFFERED = 12;

    private final Units units;

    UnitsController(Units units) {
        this.units = units;
    }

    @GetMapping("/studio/units")
    View list(Visit v, @RequestParam(defaultValue = "") String q) {
        return list(v, q.strip(), null, Map.of());
    }

    private View list(Visit v, String q, Units.@Nullable Taken taken, Map<String, String> errors) {
        List<UnitRow> all = UnitRow.tree(units.all());
        List<UnitRow> shown = all.stream().filter(row -> row.matches(q)).limit(MOST_SHOWN).toList();
        return Screen.form(
                errors,
                out -> JteunitsGenerated.render(out, null, v, shown, all.size(), q, taken, errors));
    }

    /** A unit as a field offers it. */
    record Found(String code, String name) {}

    /** The first few units by what was typed so far, for a field's script. */
    @GetMapping("/studio/units/find")
    ResponseEntity<List<Found>> find(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok(
                q.isBlank()
                        ? List.of()
                        : units.search(q, MOST_OFFERED).stream()
                                .map(unit -> new Found(unit.code(), unit.name()))
                                .toList());
    }

    @PostMapping("/studio/units")
    View take(Visit v, @RequestParam @Nullable MultipartFile table) throws IOException {
        if (table == null || table.isEmpty()) {
            return list(v, "", null, Map.of("table", v.say("请选一个 CSV 文件。", "Choose a CSV file.")));
        }
        return list(
                v, "", units.take(v.account().id(), UnitTable.read(table.getBytes())), Map.of());
    }
}
