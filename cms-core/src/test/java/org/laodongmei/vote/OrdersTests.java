package org.laodongmei.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.laodongmei.vote.PollingPlace.SLUG;
import static org.laodongmei.vote.PollingPlace.YAML;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Candidate;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** In which order the cards lie, and that nobody is favoured by it. */
class OrdersTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir Path folder;

    @Test
    void byStrokesTheyLieAsOnAListThatAnOfficePrints() {
        // 4, 4 (横 before 折), 7, 7, 7 (横 before 折; 阝 has two strokes), 8, 11, 15; a shorter name
        // first.
        List<String> wanted =
                List.of("王芳", "王芳芳", "邓小楠", "李强", "张伟", "陈晨", "郑直", "黄河", "潘安", "Alice");
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            Campaign campaign = place.campaigns.find(SLUG).orElseThrow();
            Campaign listed = listed(campaign, wanted.reversed());
            assertThat(listed.laid()).extracting(Candidate::name).containsExactlyElementsOf(wanted);
            assertThat(listed.laid().getLast().number()).isEqualTo(1);
            assertThat(listed.candidate(1).orElseThrow().name()).isEqualTo("Alice");
        }
    }

    private static Campaign listed(Campaign campaign, List<String> names) {
        ObjectNode json = JSON.valueToTree(campaign);
        List<Candidate> candidates = new ArrayList<>();
        names.forEach(
                name -> candidates.add(new Candidate(candidates.size() + 1, "a/b", name, "")));
        json.set("candidates", JSON.valueToTree(candidates));
        return JSON.treeToValue(json.put("order", "STROKES"), Campaign.class);
    }

    @Test
    void theSeedStandsInTheLedgersFirstLineAndStays() {
        try (PollingPlace place = new PollingPlace(folder).withCampaign()) {
            String seed = place.campaigns.find(SLUG).orElseThrow().seed();
            assertThat(seed).matches("[0-9a-f]{8}");
            place.later(Duration.ofDays(1));
            assertThat(place.campaigns.find(SLUG).orElseThrow().seed()).isEqualTo(seed);
            place.counted(place.browser(), 1);
            assertThat(place.ledger.acts(place.ledger.poll(SLUG)).getFirst().json())
                    .contains("\"seed\":\"" + seed + "\"");
        }
    }

    @Test
    void anOfficeMayDrawTheSeedInPublicAndWhatWasSealedWithoutIsStillRead() {
        try (PollingPlace place =
                new PollingPlace(folder).withCampaign(YAML + "seed: 07 11 23\n")) {
            Campaign campaign = place.campaigns.find(SLUG).orElseThrow();
            assertThat(campaign.seed()).isEqualTo("07 11 23");
            ObjectNode sealed = JSON.valueToTree(campaign);
            sealed.remove("seed");
            assertThat(JSON.treeToValue(sealed, Campaign.class).seed()).isEmpty();
        }
    }
}
