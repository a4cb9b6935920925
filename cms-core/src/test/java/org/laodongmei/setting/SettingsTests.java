package org.laodongmei.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.change.Change;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import java.nio.file.Path;
import java.time.InstantSource;

class SettingsTests {

    @TempDir Path temp;

    @Test
    void aSettingIsKeptAndTheSameTextTwiceIsNoChange() {
        try (Database database = Database.open(temp)) {
            Changes changes = new Changes(database, InstantSource.system());
            Settings settings = new Settings(database, changes);
            assertThatThrownBy(() -> settings.put("x".repeat(81), ""))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(settings.get("site")).isEmpty();
            assertThat(settings.put("site", "{}")).isTrue();
            assertThat(settings.put("site", "{}")).isFalse();
            assertThat(settings.put("campaign:b", "2")).isTrue();
            assertThat(settings.put("campaign:a", "1")).isTrue();
            assertThat(settings.get("site")).contains("{}");
            assertThat(settings.names("campaign:")).containsExactly("campaign:a", "campaign:b");
            assertThat(changes.after(0, 10))
                    .extracting(Change::subject, Change::id)
                    .hasSize(3)
                    .contains(org.assertj.core.groups.Tuple.tuple(Change.Subject.SETTING, "site"));
        }
    }
}
