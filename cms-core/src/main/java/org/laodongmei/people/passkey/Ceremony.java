package org.laodongmei.people.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The two ceremonies of WebAuthn for one address, checked by webauthn4j. No attestation is asked
 * for: whose make a device is decides nothing here.
 */
final class Ceremony {

    /** COSE algorithms that are taken, the best liked first: ES256, EdDSA, RS256. */
    static final List<Integer> ALGORITHMS = List.of(-7, -8, -257);

    private static final int LONGEST = 20_000;

    private final String host;
    private final Origin origin;

    Ceremony(String baseUrl) {
        URI address = URI.create(baseUrl.toLowerCase(Locale.ROOT));
        this.host = address.getHost();
        this.origin = Origin.create(origin(address));
    }

    /** As browsers write it: without the port that goes without saying. */
    private static String origin(URI address) {
        boolean plain =
                address.getPort() < 0
                        || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
        return address.getScheme()
                + "://"
                + address.getHost()
                + (plain ? "" : ":" + address.getPort());
    }

    /** The relying party's id: the host of the site. */
    String host() {
        return host;
    }

    /** What a passkey is kept as. */
    record Credential(String id, String data, long uses, boolean synced) {}

    /** A new credential whose challenge is still to be looked at, and that is not yet checked. */
    record Registration(String challenge, RegistrationData data) {}

    /** An assertion of that kind. */
    record Assertion(String challenge, String id, String owner, AuthenticationData data) {}

    /**
     * Reads what {@code navigator.credentials.create} gave.
     *
     * @throws RuntimeException if it is no such thing
     */
    Registration registration(String response) {
        RegistrationData data = Library.MANAGER.parseRegistrationResponseJSON(bounded(response));
        return new Registration(challenge(data.getCollectedClientData()), data);
    }

    /**
     * Checks it.
     *
     * @throws RuntimeException if it was not made for this site with that challenge by a device
     *     that checked its owner
     */
    Credential check(Registration registration) {
        List<PublicKeyCredentialParameters> algorithms =
                ALGORITHMS.stream()
                        .map(one ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY,
                                        COSEAlgorithmIdentifier.create(one)))
                        .toList();
        RegistrationData data =
                Library.MANAGER.verify(
                        registration.data(),
                        new RegistrationParameters(
                                server(registration.challenge()), algorithms, true, true));
        var made = data.getAttestationObject().getAuthenticatorData();
        var credential = made.getAttestedCredentialData();
        return new Credential(
                base64(credential.getCredentialId()),
                base64(Library.CREDENTIALS.convert(credential)),
                made.getSignCount(),
                made.isFlagBE());
    }

    /**
     * Reads what {@code navigator.credentials.get} gave.
     *
     * @throws RuntimeException if it is no such thing
     */
    Assertion assertion(String response) {
        AuthenticationData data =
                Library.MANAGER.parseAuthenticationResponseJSON(bounded(response));
        return new Assertion(
                challenge(data.getCollectedClientData()),
                base64(data.getCredentialId()),
                owner(data.getUserHandle()),
                data);
    }

    private static String owner(byte @Nullable [] handle) {
        return handle == null ? "" : new String(handle, StandardCharsets.UTF_8);
    }

    /**
     * Checks it against the credential that is kept.
     *
     * @return how often the device says that it was used
     * @throws RuntimeException if it was not made for this site with that challenge and key by a
     *     device that checked its owner, or the count does not grow
     */
    long check(Assertion assertion, Credential kept) {
        CredentialRecordImpl known =
                new CredentialRecordImpl(
                        null,
                        true,
                        kept.synced(),
                        null,
                        kept.uses(),
                        Library.CREDENTIALS.convert(Base64.getUrlDecoder().decode(kept.data())),
                        null,
                        null,
                        null,
                        null);
        AuthenticationData data =
                Library.MANAGER.verify(
                        assertion.data(),
                        new AuthenticationParameters(
                                server(assertion.challenge()), known, null, true, true));
        return data.getAuthenticatorData().getSignCount();
    }

    private ServerProperty server(String challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(host)
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    private static String challenge(CollectedClientData client) {
        return base64(client.getChallenge().getValue());
    }

    private static String bounded(String response) {
        if (response.length() > LONGEST) {
            throw new IllegalArgumentException("longer than a credential can be");
        }
        return response;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Made when the first passkey comes: a start does not wait for it. */
    private static final class Library {

        static final ObjectConverter OBJECTS = new ObjectConverter();
        static final WebAuthnManager MANAGER =
                WebAuthnManager.createNonStrictWebAuthnManager(OBJECTS);
        static final AttestedCredentialDataConverter CREDENTIALS =
                new AttestedCredentialDataConverter(OBJECTS);

        private Library() {}
    }
}
