package org.laodongmei.studio.vote;

import gg.jte.generated.precompiled.studio.JtecampaignsGenerated;

import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.Results;
import org.laodongmei.vote.Results.Result;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** All campaigns, one of them, and its result as a table for a spreadsheet. */
@Controller
final class CampaignsController {

    private static final MediaType EXCEL =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Declarations declarations;
    private final Campaigns campaigns;
    private final Results results;
    private final CampaignScreen screen;

    CampaignsController(
            Declarations declarations,
            Campaigns campaigns,
            Results results,
            CampaignScreen screen) {
        this.declarations = declarations;
        this.campaigns = campaigns;
        this.results = results;
        this.screen = screen;
    }

    @GetMapping("/studio/campaigns")
    View campaigns(Visit v) {
        List<CampaignRow> rows =
                declarations.all().stream()
                        .map(it ->
                                new CampaignRow(
                                        it,
                                        campaigns.counts(it.slug()).stream()
                                                .mapToLong(count -> count)
                                                .sum(),
                                        campaigns.isFrozen(it.slug())))
                        .sorted(CampaignRow.LATEST)
                        .toList();
        return Screen.of(out -> JtecampaignsGenerated.render(out, null, v, rows));
    }

    @GetMapping("/studio/campaigns/{slug}")
    View campaign(Visit v, @PathVariable String slug) {
        return screen.show(v, slug, Map.of(), Map.of());
    }

    @GetMapping("/studio/campaigns/{slug}/result.csv")
    ResponseEntity<byte[]> csv(Visit v, @PathVariable String slug) {
        return file(
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                slug + ".csv",
                ResultTable.csv(v, result(slug)));
    }

    @GetMapping("/studio/campaigns/{slug}/result.xlsx")
    ResponseEntity<byte[]> excel(Visit v, @PathVariable String slug) {
        return file(EXCEL, slug + ".xlsx", ResultTable.excel(v, result(slug)));
    }

    private Result result(String slug) {
        return results.of(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ContentDisposition attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(bytes);
    }
}
