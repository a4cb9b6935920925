package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.laodongmei.audit.Act;
import org.laodongmei.people.oidc.Arrival;
import org.laodongmei.people.oidc.Identities;
import org.laodongmei.people.oidc.OidcSettings;
import org.laodongmei.people.oidc.UnreachableProvider;
import org.laodongmei.people.secret.Totp;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whom an OpenID provider lets in, and whom it does not. */
class IdentityTests {

    private static final String BROWSER = "a browser";
    private static final String BACK = "http://localhost:8080/studio/sign-in/oidc/back";

    @TempDir Path data;

    private static FakeProvider provider;

    private Office office;
    private Identities identities;
    private String id;

    @BeforeAll
    static void start() {
        provider = new FakeProvider();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void open() {
        office = new Office(data);
        id = office.somebody("wang", Role.EDITOR);
        identities = identities(Map.of());
        provider.subject = "1";
        provider.name = "wang";
        provider.forged = false;
        provider.lie = claims -> claims;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static Optional<OidcSettings> settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>();
        all.put("laodongmei.oidc.issuer", provider.issuer());
        all.put("laodongmei.oidc.client-id", FakeProvider.CLIENT);
        all.put("laodongmei.oidc.client-secret", FakeProvider.SECRET);
        all.putAll(more);
        return OidcSettings.read(all::getOrDefault);
    }

    private Identities identities(Map<String, String> more) {
        return new Identities(
                office.database,
                office.audit,
                settings(more).orElseThrow(),
                BACK,
                () -> office.now);
    }

    private Arrival come() throws UnreachableProvider {
        return arrive(provider.agree(identities.address(BROWSER, "/studio/me")));
    }

    private Arrival arrive(URI back) throws UnreachableProvider {
        assertThat(back.toString()).startsWith(BACK);
        String[] parts = back.getRawQuery().split("[=&]");
        return identities.arrive(BROWSER, parts[3], parts[1]);
    }

    private Arrival link(String account) throws UnreachableProvider {
        return arrive(provider.agree(identities.addressToLink(BROWSER, account)));
    }

    private static Arrival to(SignIn outcome) {
        return new Arrival.ToSignIn(outcome, "/studio/me");
    }

    @Test
    void whoHasAnAccountsNameThereComesInAndGoesOnWhereTheyWanted() throws UnreachableProvider {
        provider.name = " Wang";
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
        assertThat(acts()).contains("signed-in.oidc");
    }

    private List<String> acts() {
        return office.audit.before(Long.MAX_VALUE, 100).stream().map(Act::act).toList();
    }

    @Test
    void aTokenThatIsNotForThisVisitOrNotSoundLetsNobodyIn() throws UnreachableProvider {
        provider.lie = claims -> claims.claim("nonce", "another");
        assertThat(come()).as("nonce").isEqualTo(new Arrival.Unproven());
        provider.lie = claims -> claims.claim("nonce", null);
        assertThat(come()).as("no nonce").isEqualTo(new Arrival.Unproven());
        provider.lie = claims -> claims.audience("another client");
        assertThat(come()).as("audience").isEqualTo(new Arrival.Unproven());
        provider.lie = claims -> claims.issuer("https://evil.example");
        assertThat(come()).as("issuer").isEqualTo(new Arrival.Unproven());
        provider.lie =
                claims -> claims.expirationTime(Date.from(Instant.parse("2020-01-01T00:00:00Z")));
        assertThat(come()).as("expired").isEqualTo(new Arrival.Unproven());
        provider.lie = claims -> claims;
        provider.forged = true;
        assertThat(come()).as("signature").isEqualTo(new Arrival.Unproven());
        provider.forged = false;
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
    }

    @Test
    void aStateIsGoodOnceForTheSameBrowserAndFiveMinutes() throws UnreachableProvider {
        URI back = provider.agree(identities.address(BROWSER, "/studio/me"));
        assertThat(arrive(back)).isEqualTo(to(new SignIn.Done(id)));
        assertThat(arrive(back)).as("again").isEqualTo(new Arrival.Unproven());
        assertThat(arrive(provider.agree(identities.address("another browser", ""))))
                .isEqualTo(new Arrival.Unproven());
        URI late = provider.agree(identities.address(BROWSER, ""));
        office.pass(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(arrive(late)).as("late").isEqualTo(new Arrival.Unproven());
        assertThat(identities.arrive(BROWSER, "made up", "c0")).isEqualTo(new Arrival.Unproven());
        URI refused = provider.agree(identities.address(BROWSER, ""));
        assertThat(identities.arrive(BROWSER, refused.getRawQuery().split("state=")[1], ""))
                .as("cancelled there")
                .isEqualTo(new Arrival.Unproven());
    }

    @Test
    void itMakesNoAccountsAndOpensNoneThatIsClosed() throws UnreachableProvider {
        provider.name = "nobody";
        assertThat(come()).isEqualTo(to(new SignIn.Refused()));
        assertThat(office.accounts.all()).hasSize(1);
        provider.name = "";
        assertThat(come()).isEqualTo(to(new SignIn.Refused()));
        provider.lie = claims -> claims.claim("preferred_username", List.of("wang"));
        assertThat(come()).as("no text").isEqualTo(to(new SignIn.Refused()));
        provider.lie = claims -> claims;
        provider.name = "wang";
        IntStream.range(0, 5).forEach(_ -> office.signIns.password("wang", "不是这个密码啊啊啊"));
        assertThat(come()).as("locked").isEqualTo(to(new SignIn.Refused()));
        office.pass(Duration.ofMinutes(2));
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
        office.somebody("zhao", Role.ADMINISTRATOR);
        office.accounts.setActive("command", id, false);
        assertThat(come()).as("disabled").isEqualTo(to(new SignIn.Refused()));
    }

    @Test
    void aCodeIsAskedForUnlessTheProvidersSecondStepIsTrusted() throws UnreachableProvider {
        String offer = office.signIns.offerTwoStep();
        byte[] secret = Secrets.base32(office.signIns.typed(offer));
        office.signIns.beginTwoStep(id, offer, Totp.code(secret, office.now)).orElseThrow();
        assertThat(come()).isEqualTo(to(new SignIn.NeedsCode(id)));
        assertThat(acts()).doesNotContain("signed-in.oidc");
        identities = identities(Map.of("laodongmei.oidc.second-step", "true"));
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
    }

    @Test
    void whoIsLinkedComesWhateverTheirNameIsThereAndNobodyElseByIt() throws UnreachableProvider {
        provider.name = "someone else there";
        assertThat(link(id)).isEqualTo(new Arrival.Linked());
        assertThat(identities.isLinked(id)).isTrue();
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
        provider.subject = "2";
        provider.name = "wang";
        assertThat(come()).as("only has the name").isEqualTo(to(new SignIn.Refused()));
        String other = office.somebody("zhao", Role.EDITOR);
        provider.subject = "1";
        assertThat(link(other)).isEqualTo(new Arrival.Taken());
        assertThat(identities.isLinked(other)).isFalse();
        identities.unlink(id);
        provider.name = "someone else there";
        assertThat(come()).isEqualTo(to(new SignIn.Refused()));
        assertThat(acts()).contains("identity.linked", "identity.unlinked");
    }

    @Test
    void withoutAClaimOnlyWhoIsLinkedComes() throws UnreachableProvider {
        identities = identities(Map.of("laodongmei.oidc.claim", ""));
        assertThat(come()).isEqualTo(to(new SignIn.Refused()));
        assertThat(link(id)).isEqualTo(new Arrival.Linked());
        assertThat(come()).isEqualTo(to(new SignIn.Done(id)));
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        identities = identities(Map.of("laodongmei.oidc.issuer", "http://localhost:1"));
        assertThatThrownBy(this::come).isInstanceOf(UnreachableProvider.class);
    }

    @Test
    void settingsAreCheckedAndTheSecretIsNeverShown() {
        assertThat(settings(Map.of("laodongmei.oidc.issuer", " "))).isEmpty();
        assertThat(settings(Map.of()).orElseThrow().toString()).doesNotContain(FakeProvider.SECRET);
        for (String issuer : List.of("http://sso.example.org", "sso", "ftp://localhost", ":")) {
            assertThatThrownBy(() -> settings(Map.of("laodongmei.oidc.issuer", issuer)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("laodongmei.oidc.issuer");
        }
        assertThatThrownBy(() -> settings(Map.of("laodongmei.oidc.client-secret", "")))
                .hasMessageContaining("laodongmei.oidc.client-secret");
        OidcSettings named =
                settings(Map.of("laodongmei.oidc.name", "政务统一认证/City sign-on")).orElseThrow();
        assertThat(named.zh()).isEqualTo("政务统一认证");
        assertThat(named.en()).isEqualTo("City sign-on");
    }
}
