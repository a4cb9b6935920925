package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.people.secret.Totp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

/** Who gets in, who does not, and for how long. */
class SignInTests {

    @TempDir Path data;

    private Office office;
    private String id;

    @BeforeEach
    void open() {
        office = new Office(data);
        id = office.somebody("wang", Role.EDITOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private SignIn attempt(String password) {
        return office.signIns.password("wang", password);
    }

    @Test
    void theNameIsTakenHoweverItIsTyped() {
        assertThat(office.signIns.password(" Wang ", Office.PASSWORD))
                .isEqualTo(new SignIn.Done(id));
    }

    @Test
    void aWrongNameAndAWrongPasswordAreRefusedAlike() {
        assertThat(attempt("不是这个密码啊啊啊")).isEqualTo(new SignIn.Refused());
        assertThat(office.signIns.password("nobody", Office.PASSWORD))
                .isEqualTo(new SignIn.Refused());
        office.somebody("zhao", Role.ADMINISTRATOR);
        office.accounts.setActive("command", id, false);
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void fiveWrongPasswordsCloseTheAccountForAWhileThatGrows() {
        IntStream.range(0, 5).forEach(_ -> attempt("不是这个密码啊啊啊"));
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofSeconds(61));
        assertThat(attempt("不是这个密码啊啊啊")).isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofSeconds(61));
        assertThat(attempt(Office.PASSWORD)).as("twice as long").isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofSeconds(61));
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.Done(id));
        attempt("不是这个密码啊啊啊");
        assertThat(attempt(Office.PASSWORD)).as("all is forgiven").isEqualTo(new SignIn.Done(id));
    }

    @Test
    void manyWrongPasswordsAtOnceAreNoMoreThanFive() {
        IntStream.range(0, 12).parallel().forEach(_ -> attempt("不是这个密码啊啊啊"));
        assertThat(
                        office.audit.before(Long.MAX_VALUE, 100).stream()
                                .filter(act -> act.act().equals("sign-in.refused")))
                .hasSize(5);
    }

    @Test
    void aCodeWorksOnceAndNotLongAfter() {
        String offer = office.signIns.offerTwoStep();
        assertThat(office.signIns.beginTwoStep(id, offer, "000")).isEmpty();
        byte[] secret = Secrets.base32(office.signIns.typed(offer));
        office.signIns.beginTwoStep(id, offer, Totp.code(secret, office.now)).orElseThrow();
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.NeedsCode(id));
        String used = Totp.code(secret, office.now);
        assertThat(office.signIns.code(id, used)).isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofSeconds(30));
        String code = Totp.code(secret, office.now);
        assertThat(office.signIns.code(id, code)).isEqualTo(new SignIn.Done(id));
        assertThat(office.signIns.code(id, code)).isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofMinutes(2));
        assertThat(office.signIns.code(id, code)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void aRightPasswordIsNoWrongAttemptAlthoughTheCodeIsStillToCome() {
        byte[] secret = twoStep();
        IntStream.range(0, 4).forEach(_ -> attempt("不是这个密码啊啊啊"));
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.NeedsCode(id));
        assertThat(attempt(Office.PASSWORD)).as("nor a second").isEqualTo(new SignIn.NeedsCode(id));
        office.pass(Duration.ofSeconds(30));
        assertThat(office.signIns.code(id, Totp.code(secret, office.now)))
                .isEqualTo(new SignIn.Done(id));
    }

    @Test
    void whoKnowsThePasswordGuessesFiveCodesAndNoMore() {
        byte[] secret = twoStep();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.NeedsCode(id));
            office.signIns.code(id, "000");
        }
        office.pass(Duration.ofSeconds(30));
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(office.signIns.code(id, Totp.code(secret, office.now)))
                .isEqualTo(new SignIn.Refused());
        office.pass(Duration.ofSeconds(31));
        assertThat(attempt(Office.PASSWORD)).isEqualTo(new SignIn.NeedsCode(id));
        office.signIns.code(id, "000");
        assertThat(attempt(Office.PASSWORD)).as("longer now").isEqualTo(new SignIn.Refused());
    }

    private byte[] twoStep() {
        String offer = office.signIns.offerTwoStep();
        byte[] secret = Secrets.base32(office.signIns.typed(offer));
        office.signIns.beginTwoStep(id, offer, Totp.code(secret, office.now)).orElseThrow();
        return secret;
    }

    @Test
    void whereTheKeyIsLostARecoveryCodeStillWorks() throws IOException {
        String offer = office.signIns.offerTwoStep();
        byte[] secret = Secrets.base32(office.signIns.typed(offer));
        String spare =
                office.signIns
                        .beginTwoStep(id, offer, Totp.code(secret, office.now))
                        .orElseThrow()
                        .getFirst();
        office.close();
        Files.delete(data.resolve("secret.key"));
        office = new Office(data);
        office.pass(Duration.ofMinutes(1));
        assertThat(office.signIns.code(id, Totp.code(secret, office.now)))
                .isEqualTo(new SignIn.Refused());
        assertThat(office.signIns.code(id, spare)).isEqualTo(new SignIn.Done(id));
    }

    /** RFC 6238, appendix B: the last six of eight digits. */
    @Test
    void codesAreThoseOfTheStandard() {
        byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        assertThat(Totp.code(secret, Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(Totp.code(secret, Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndInAnyCaseAfterTwoWeeks() {
        String token = office.sessions.open(id, false, "a browser", "192.0.2.1");
        for (int day = 0; day < 27; day++) {
            office.pass(Duration.ofHours(11));
            assertThat(office.sessions.find(token)).isPresent();
        }
        office.pass(Duration.ofDays(2));
        assertThat(office.sessions.find(token)).isEmpty();
        String used = office.sessions.open(id, false, "a browser", "192.0.2.1");
        for (int half = 0; half < 31; half++) {
            office.pass(Duration.ofHours(11));
            office.sessions.find(used);
        }
        assertThat(office.sessions.find(used)).isEmpty();
    }

    @Test
    void whoMayNotSignInAnyMoreIsOutAtOnce() {
        office.somebody("zhao", Role.ADMINISTRATOR);
        String token = office.sessions.open(id, false, "a browser", "192.0.2.1");
        office.accounts.setActive("command", id, false);
        assertThat(office.sessions.find(token)).isEmpty();
    }

    @Test
    void neitherPasswordNorTokenNorSecretIsKeptInTheClear() throws IOException {
        String token = office.sessions.open(id, false, "a browser", "192.0.2.1");
        String link = office.accounts.invite("command", id);
        String offer = office.signIns.offerTwoStep();
        String typed = office.signIns.typed(offer);
        office.signIns.beginTwoStep(id, offer, Totp.code(Secrets.base32(typed), office.now));
        office.close();
        String kept = Files.readString(data.resolve("laodongmei.db"), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain(token, link, typed, utf8AsLatin(Office.PASSWORD));
        assertThat(Files.getPosixFilePermissions(data.resolve("secret.key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        office = new Office(data);
    }

    private static String utf8AsLatin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
