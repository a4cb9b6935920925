package org.laodongmei.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.laodongmei.db.Database;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalLong;

/** A log that cannot be altered unnoticed. */
class AuditTests {

    @TempDir Path data;

    private Database database;
    private Audit audit;

    @BeforeEach
    void open() {
        database = Database.open(data);
        audit = new Audit(database, InstantSource.fixed(Instant.EPOCH));
        for (int i = 1; i <= 4; i++) {
            int number = i;
            database.write(tx -> {
                audit.append(tx, "zhang", "entry.published", "e" + number, "");
                return null;
            });
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestIsFirstAndOlderOnesFollow() {
        assertThat(audit.before(Long.MAX_VALUE, 2))
                .extracting(Act::subject)
                .containsExactly("e4", "e3");
        assertThat(audit.before(3, 2)).extracting(Act::subject).containsExactly("e2", "e1");
        assertThat(audit.firstBreak()).isEmpty();
    }

    @Test
    void whatFailsIsNotInTheLog() {
        try {
            database.write(tx -> {
                audit.append(tx, "zhang", "entry.published", "e5", "");
                throw new IllegalStateException("something else failed");
            });
        } catch (IllegalStateException e) {
            // As meant.
        }
        assertThat(audit.before(Long.MAX_VALUE, 1)).extracting(Act::subject).containsExactly("e4");
    }

    @ParameterizedTest
    @CsvSource({
        "update audit set who = 'li' where seq = 3, 3",
        "update audit set at = 1 where seq = 1, 1",
        "delete from audit where seq = 2, 2",
        "update audit set act = 'entry.publishede3' || '' where seq = 3, 3",
    })
    void aRowThatWasAlteredOrTakenOutIsFound(String sql, long seq) {
        database.write(tx -> tx.execute(sql));
        assertThat(audit.firstBreak()).isEqualTo(OptionalLong.of(seq));
    }
}
