package org.laodongmei.people.passkey;

import org.laodongmei.people.Account;
import org.laodongmei.people.secret.Once;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** What a browser is asked, as JSON (WebAuthn level 3, section 5.1.8 and 5.1.9). */
final class Options {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REQUIRED = "required";

    private Options() {}

    /** To make a passkey that is on none of the devices of those that are known. */
    static String creation(
            String host, String site, String challenge, Account account, List<Passkey> known) {
        String handle =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(account.id().getBytes(StandardCharsets.UTF_8));
        List<Map<String, Object>> algorithms =
                Ceremony.ALGORITHMS.stream()
                        .map(one -> Map.<String, Object>of("type", "public-key", "alg", one))
                        .toList();
        return JSON.writeValueAsString(
                Map.of(
                        "rp", Map.of("id", host, "name", site),
                        "user",
                                Map.of(
                                        "id", handle,
                                        "name", account.name(),
                                        "displayName", account.display()),
                        "challenge", challenge,
                        "pubKeyCredParams", algorithms,
                        "timeout", Once.LASTS.toMillis(),
                        "excludeCredentials", descriptors(known),
                        "authenticatorSelection",
                                Map.of(
                                        "residentKey", REQUIRED,
                                        "requireResidentKey", true,
                                        "userVerification", REQUIRED),
                        "attestation", "none"));
    }

    /** To show a passkey: one of those, or any of this site when there are none. */
    static String request(String host, String challenge, List<Passkey> allowed) {
        return JSON.writeValueAsString(
                Map.of(
                        "rpId", host,
                        "challenge", challenge,
                        "timeout", Once.LASTS.toMillis(),
                        "allowCredentials", descriptors(allowed),
                        "userVerification", REQUIRED));
    }

    private static List<Map<String, String>> descriptors(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> Map.of("type", "public-key", "id", passkey.id()))
                .toList();
    }
}
