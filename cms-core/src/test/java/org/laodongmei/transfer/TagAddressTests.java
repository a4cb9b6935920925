package org.laodongmei.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.entry.Draft;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Addresses of tags, which stay what they are over export and import. */
class TagAddressTests {

    @TempDir Path temp;

    @Test
    void thoseThatDoNotFollowFromTheirNamesSurvive() {
        Map<String, String> addresses =
                Map.of("技能", "ji-neng", "机能", "ji-neng-2", "劳模", "model-workers");
        try (TestSite site = new TestSite(temp.resolve("data"));
                TestSite other = new TestSite(temp.resolve("other"))) {
            // The export's first file has the tag that came second.
            site.entries.save(
                    List.of(tagged("b", "技能"), tagged("a", "机能"), tagged("c", "劳模")), "t", "t");
            site.entries.chooseTagAddresses(Map.of("劳模", "model-workers"));
            assertThat(site.entries.tagAddresses(addresses.keySet())).isEqualTo(addresses);
            site.give(temp.resolve("out"));
            assertThat(other.take(temp.resolve("out")).refusals()).isEmpty();
            assertThat(other.entries.tagAddresses(addresses.keySet())).isEqualTo(addresses);
            assertThat(other.entries.chosenTagAddresses())
                    .isEqualTo(Map.of("机能", "ji-neng-2", "劳模", "model-workers"));
        }
    }

    @Test
    void thoseThatCannotBeAreALineInTheReport() {
        for (String tags : List.of("[劳模]", "{劳模: 'A B'}", "{劳模: x, 工匠: x}", "{劳模: }")) {
            try (TestSite site = new TestSite(temp.resolve("data"))) {
                Path in = temp.resolve("in");
                TestSite.files(in, "site.yaml", "name: 站\ntags: " + tags + "\n");
                assertThat(site.take(in).refusals())
                        .as(tags)
                        .singleElement()
                        .satisfies(line -> assertThat(line.file()).isEqualTo("site.yaml"))
                        .satisfies(line -> assertThat(line.line()).isEqualTo(2));
                assertThat(site.settings.get("site").orElseThrow()).contains("站");
                assertThat(site.entries.chosenTagAddresses()).isEmpty();
            }
        }
    }

    private static Draft tagged(String slug, String tag) {
        return TestSite.article(slug, slug, "", List.of(tag), Map.of());
    }
}
