package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.audit.Act;
import org.laodongmei.people.passkey.InvalidPasskey;
import org.laodongmei.people.passkey.InvalidPasskey.Reason;
import org.laodongmei.people.passkey.Passkey;
import org.laodongmei.people.passkey.Passkeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;

/** Which passkeys are taken, and whom they let in. */
class PasskeyTests {

    private static final String BROWSER = "a browser";

    @TempDir Path data;

    private Office office;
    private Passkeys passkeys;
    private String id;
    private final SoftKey key = new SoftKey();

    @BeforeEach
    void open() {
        office = new Office(data);
        passkeys =
                new Passkeys(
                        office.database, office.audit, "http://localhost:8080", () -> office.now);
        id = office.somebody("wang", Role.EDITOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String offer() {
        return passkeys.offer(office.accounts.find(id).orElseThrow(), "示例站");
    }

    private void add() {
        passkeys.add(id, "手机", key.create(offer()));
    }

    private SignIn signIn() {
        return passkeys.signIn(BROWSER, key.get(passkeys.ask(BROWSER)));
    }

    private List<String> acts() {
        return office.audit.before(Long.MAX_VALUE, 100).stream().map(Act::act).toList();
    }

    @Test
    void aPasskeyLetsItsOwnerInWithoutNamePasswordOrCode() {
        add();
        assertThat(office.accounts.find(id).orElseThrow().passkey()).isTrue();
        office.pass(Duration.ofDays(1));
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
        Passkey kept = passkeys.of(id).getFirst();
        assertThat(kept.name()).isEqualTo("手机");
        assertThat(kept.used()).isEqualTo(office.now);
        assertThat(kept.made()).isEqualTo(office.now.minus(Duration.ofDays(1)));
        assertThat(acts()).contains("passkey.added", "signed-in.passkey");
    }

    @Test
    void neitherTheOfferNorTheQuestionTellsWhoHasAPasskey() {
        add();
        assertThat(passkeys.ask(BROWSER)).contains("\"allowCredentials\":[]");
        String handle = new String(Base64.getUrlDecoder().decode(key.handle));
        assertThat(handle).isEqualTo(id).doesNotContain("wang");
        assertThat(offer()).as("not twice on one device").contains(passkeys.of(id).getFirst().id());
    }

    @Test
    void anAnswerIsTakenOnceAndWithinFiveMinutes() {
        add();
        String answer = key.get(passkeys.ask(BROWSER));
        assertThat(passkeys.signIn(BROWSER, answer)).isEqualTo(new SignIn.Done(id));
        assertThat(passkeys.signIn(BROWSER, answer)).as("again").isEqualTo(new SignIn.Refused());
        String late = key.get(passkeys.ask(BROWSER));
        office.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(passkeys.signIn(BROWSER, late)).as("late").isEqualTo(new SignIn.Refused());
        String elsewhere = key.get(passkeys.ask("another browser"));
        assertThat(passkeys.signIn(BROWSER, elsewhere)).isEqualTo(new SignIn.Refused());
        String forSomethingElse = key.get(passkeys.askAgain(id));
        assertThat(passkeys.signIn(BROWSER, forSomethingElse)).isEqualTo(new SignIn.Refused());
    }

    @Test
    void whatAnotherSiteOrAnUncheckedOwnerMadeIsRefused() {
        add();
        key.origin = "https://localhost.evil.example";
        assertThat(signIn()).as("another origin").isEqualTo(new SignIn.Refused());
        key.origin = "http://localhost:8081";
        assertThat(signIn()).as("another port").isEqualTo(new SignIn.Refused());
        key.origin = "http://localhost:8080";
        key.host = "evil.example";
        assertThat(signIn()).as("another host").isEqualTo(new SignIn.Refused());
        key.host = "localhost";
        key.verified = false;
        assertThat(signIn()).as("owner unchecked").isEqualTo(new SignIn.Refused());
        key.verified = true;
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
        assertThat(acts()).containsOnlyOnce("signed-in.passkey");
        assertThat(acts().stream().filter("sign-in.refused"::equals)).hasSize(4);
    }

    @Test
    void whatWasSignedByAnotherKeyOrForAnotherOwnerIsRefused() {
        add();
        String options = passkeys.ask(BROWSER);
        String forged =
                new SoftKey()
                        .get(options)
                        .replaceAll("\"(id|rawId)\":\"[^\"]*\"", "\"$1\":\"" + firstId() + "\"");
        assertThat(forged).contains(firstId());
        assertThat(passkeys.signIn(BROWSER, forged)).isEqualTo(new SignIn.Refused());
        key.handle =
                Base64.getUrlEncoder()
                        .encodeToString(office.somebody("zhao", Role.ADMINISTRATOR).getBytes());
        assertThat(signIn()).isEqualTo(new SignIn.Refused());
    }

    private String firstId() {
        return passkeys.of(id).getFirst().id();
    }

    @Test
    void aCountThatDoesNotGrowTellsOfACopy() {
        add();
        key.uses = 7;
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
        key.uses = 6;
        assertThat(signIn()).isEqualTo(new SignIn.Refused());
        key.uses = 8;
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
    }

    @Test
    void whoMayNotSignInDoesNotByPasskeyButWrongPasswordsKeepNobodyOut() {
        add();
        IntStream.range(0, 5).forEach(_ -> office.signIns.password("wang", "不是这个密码啊啊啊"));
        assertThat(office.signIns.password("wang", Office.PASSWORD))
                .isEqualTo(new SignIn.Refused());
        assertThat(signIn()).isEqualTo(new SignIn.Done(id));
        assertThat(office.signIns.password("wang", Office.PASSWORD))
                .as("the lock stays for who has only the password")
                .isEqualTo(new SignIn.Refused());
        office.somebody("zhao", Role.ADMINISTRATOR);
        office.accounts.setActive("command", id, false);
        assertThat(signIn()).isEqualTo(new SignIn.Refused());
    }

    @Test
    void itConfirmsItsOwnerAndNobodyElse() {
        add();
        String other = office.somebody("zhao", Role.EDITOR);
        assertThat(passkeys.confirms(id, key.get(passkeys.askAgain(id)))).isTrue();
        assertThat(passkeys.confirms(other, key.get(passkeys.askAgain(other)))).isFalse();
        assertThat(passkeys.confirms(id, key.get(passkeys.ask(BROWSER)))).isFalse();
        key.handle = "";
        assertThat(passkeys.confirms(id, key.get(passkeys.askAgain(id))))
                .as("a device that was told the id need not say whose it is")
                .isTrue();
        assertThat(signIn()).as("but to come in it must").isEqualTo(new SignIn.Refused());
    }

    @Test
    void onlyWhatWasMadeForThisOfferIsAdded() {
        String answer = key.create(offer());
        passkeys.add(id, "手机", answer);
        refused(Reason.NOT_PROVEN, answer);
        refused(Reason.KNOWN, key.create(offer()));
        refused(Reason.NOT_PROVEN, new SoftKey().get(passkeys.ask(BROWSER)));
        SoftKey unchecked = new SoftKey();
        unchecked.verified = false;
        refused(Reason.NOT_PROVEN, unchecked.create(offer()));
        SoftKey foreign = new SoftKey();
        foreign.origin = "https://evil.example";
        refused(Reason.NOT_PROVEN, foreign.create(offer()));
        assertThatThrownBy(() -> passkeys.add(id, " ", new SoftKey().create(offer())))
                .isInstanceOfSatisfying(
                        InvalidPasskey.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NAME_UNFIT));
        IntStream.range(1, Passkeys.MOST_EACH)
                .forEach(_ -> passkeys.add(id, "又一个", new SoftKey().create(offer())));
        refused(Reason.TOO_MANY, new SoftKey().create(offer()));
    }

    private void refused(Reason reason, String response) {
        assertThatThrownBy(() -> passkeys.add(id, "手机", response))
                .isInstanceOfSatisfying(
                        InvalidPasskey.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "{\"id\":\"AA\",\"response\":{}}",
                "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\",\"attestationObject\":\"AA\"}}",
                "\u0000"
            })
    void nonsenseIsRefusedLikeEverythingElse(String response) {
        assertThat(passkeys.signIn(BROWSER, response)).isEqualTo(new SignIn.Refused());
        assertThat(passkeys.confirms(id, response)).isFalse();
        refused(Reason.NOT_PROVEN, response);
    }

    @Test
    void whatIsRemovedLetsNobodyIn() {
        add();
        passkeys.rename(id, firstId(), "新手机");
        assertThat(passkeys.of(id).getFirst().name()).isEqualTo("新手机");
        String other = office.somebody("zhao", Role.EDITOR);
        passkeys.remove(other, firstId());
        assertThat(passkeys.of(id)).as("nobody removes another's").hasSize(1);
        passkeys.remove(id, firstId());
        assertThat(passkeys.of(id)).isEmpty();
        assertThat(signIn()).isEqualTo(new SignIn.Refused());
        add();
        passkeys.removeAll(other, id);
        assertThat(signIn()).isEqualTo(new SignIn.Refused());
    }
}
