package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Act;
import org.laodongmei.people.token.InvalidToken;
import org.laodongmei.people.token.InvalidToken.Reason;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.people.token.Tokens.Made;
import org.laodongmei.people.token.Tokens.Wish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** By what programs come in, and how long. */
class TokenTests {

    private static final Wish KEY = read("门厅屏幕");

    @TempDir Path data;

    private Office office;
    private Tokens tokens;

    @BeforeEach
    void open() {
        office = new Office(data);
        tokens = new Tokens(office.database, office.audit, () -> office.now);
    }

    @AfterEach
    void close() {
        tokens.close();
        office.close();
    }

    private static Wish read(String name) {
        return new Wish(name, Sort.READ, null, Set.of(Scope.READ), "news", null);
    }

    private static Wish of(String account) {
        return new Wish("我的脚本", Sort.PERSONAL, account, Set.of(Scope.WRITE), null, null);
    }

    private static Wish service(Duration lasts, Scope... scopes) {
        return new Wish("门户", Sort.SERVICE, null, Set.of(scopes), null, lasts);
    }

    private void assertRefused(Wish wish, Reason reason) {
        assertThatThrownBy(() -> tokens.made("command", wish))
                .isInstanceOfSatisfying(
                        InvalidToken.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    @Test
    void aReadKeyLooksAsClientsOfGhostWantItAndOthersAsScannersKnowThem() {
        assertThat(tokens.made("command", KEY).secret()).matches("[0-9a-f]{26}");
        Made portal = tokens.made("command", service(null, Scope.READ, Scope.PREVIEW));
        assertThat(portal.secret()).matches("ldm_[0-9a-f]{40}");
        assertThat(tokens.find(portal.secret())).contains(portal.token());
        assertThat(portal.toString()).doesNotContain(portal.secret());
    }

    @Test
    void neitherARequestNorAGuessAsksTheDatabase() {
        String secret = tokens.made("command", KEY).secret();
        tokens.find(secret);
        await().until(() -> tokens.all().getFirst().used() != null);
        long before = office.database.statements();
        for (int i = 0; i < 1_000; i++) {
            assertThat(tokens.find(secret)).isPresent();
            assertThat(tokens.find(String.format("%026x", i))).isEmpty();
            assertThat(tokens.find("ldm_" + String.format("%040x", i))).isEmpty();
        }
        assertThat(tokens.find("x".repeat(100_000))).isEmpty();
        assertThat(office.database.statements()).isEqualTo(before);
    }

    @Test
    void oneThatIsRevokedIsGoodNoMoreAtOnceAndAnotherProcessSeesItInSeconds() {
        Made made = tokens.made("command", KEY);
        try (Tokens elsewhere = new Tokens(office.database, office.audit, () -> office.now)) {
            assertThat(elsewhere.find(made.secret())).isPresent();
            tokens.revoke("command", made.token().id());
            assertThat(tokens.find(made.secret())).isEmpty();
            office.pass(Duration.ofSeconds(4));
            assertThat(elsewhere.find(made.secret())).isEmpty();
        }
    }

    @Test
    void oneThatExpiresIsGoodUntilThen() {
        Made made = tokens.made("command", service(Duration.ofDays(30), Scope.WRITE));
        office.pass(Duration.ofDays(30).minusMillis(1));
        assertThat(tokens.find(made.secret())).isPresent();
        office.pass(Duration.ofMillis(1));
        assertThat(tokens.find(made.secret())).isEmpty();
    }

    @Test
    void aFormerSecretGoesOnForADayOrEndsAtOnce() {
        Made made = tokens.made("command", KEY);
        String id = made.token().id();
        String second = tokens.rotate("command", id, Tokens.GRACE);
        assertThat(tokens.find(made.secret())).isPresent();
        assertThat(tokens.find(second)).isPresent();
        office.pass(Duration.ofDays(1));
        assertThat(tokens.find(made.secret())).isEmpty();
        String third = tokens.rotate("command", id, Duration.ZERO);
        assertThat(tokens.find(second)).isEmpty();
        assertThat(tokens.find(third)).isPresent();
        assertThat(third).matches("[0-9a-f]{26}");
    }

    @Test
    void aPersonalOneDiesWithTheAccountOfItsOwner() {
        office.somebody("zhang", Role.ADMINISTRATOR);
        String wang = office.somebody("wang", Role.EDITOR);
        String secret = tokens.made(wang, of(wang)).secret();
        assertThat(tokens.find(secret).orElseThrow().account()).isEqualTo(wang);
        office.accounts.setActive("command", wang, false);
        office.pass(Duration.ofSeconds(4));
        assertThat(tokens.find(secret)).isEmpty();
        assertRefused(of(wang), Reason.ACCOUNT_UNFIT);
    }

    @Test
    void whatCannotBeIsRefused() {
        String wang = office.somebody("wang", Role.EDITOR);
        assertRefused(read(" "), Reason.NAME_UNFIT);
        assertRefused(read("长".repeat(61)), Reason.NAME_UNFIT);
        assertRefused(service(null), Reason.SCOPES_UNFIT);
        assertRefused(service(Duration.ZERO, Scope.READ), Reason.EXPIRY_UNFIT);
        assertRefused(service(Duration.ofDays(4_000), Scope.READ), Reason.EXPIRY_UNFIT);
        Set<Scope> both = Set.of(Scope.READ, Scope.PREVIEW);
        assertRefused(new Wish("x", Sort.READ, null, both, null, null), Reason.SCOPES_UNFIT);
        assertRefused(new Wish("x", Sort.SERVICE, wang, both, null, null), Reason.ACCOUNT_UNFIT);
        for (int i = 0; i < Tokens.MOST_EACH; i++) {
            tokens.made(wang, of(wang));
        }
        assertRefused(of(wang), Reason.TOO_MANY);
        assertThat(tokens.ofTheOffice()).isEmpty();
    }

    @Test
    void theLastUseIsToldAndSurvivesTheProcess() {
        Made made = tokens.made("command", KEY);
        assertThat(tokens.all().getFirst().used()).isNull();
        tokens.find(made.secret());
        office.pass(Duration.ofSeconds(2));
        tokens.find(made.secret());
        Instant used = office.now;
        assertThat(tokens.all().getFirst().used()).isEqualTo(used);
        tokens.close();
        try (Tokens later = new Tokens(office.database, office.audit, () -> office.now)) {
            await().untilAsserted(() -> assertThat(later.all().getFirst().used()).isEqualTo(used));
        }
    }

    @Test
    void everyActIsInTheLogAndNothingThatIsKeptGivesASecretAway() throws IOException {
        Made made = tokens.made("command", KEY);
        String second = tokens.rotate("command", made.token().id(), Tokens.GRACE);
        tokens.find(second);
        tokens.revoke("command", tokens.made("command", KEY).token().id());
        assertThat(office.audit.before(Long.MAX_VALUE, 100).stream().map(Act::act))
                .containsExactly("token.revoked", "token.made", "token.rotated", "token.made");
        List<Path> files;
        try (Stream<Path> all = Files.walk(data)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .doesNotContain(made.secret(), second);
        }
    }
}
