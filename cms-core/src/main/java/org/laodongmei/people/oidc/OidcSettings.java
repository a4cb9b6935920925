package org.laodongmei.people.oidc;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * The provider that people may come from, as configured.
 *
 * @param issuer its address, as its tokens have it
 * @param clientSecret never shown
 * @param zh what the button calls it, in Chinese
 * @param en the same in English
 * @param claim the claim that has an account's name; empty where only linked people may come
 * @param secondStep whether it has asked for a second step, so that no code is asked for here
 */
public record OidcSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String zh,
        String en,
        String claim,
        boolean secondStep) {

    private static final String PREFIX = "laodongmei.oidc.";
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads the settings.
     *
     * @param setting the value of a name, or else what is given beside it
     * @return empty when there is no issuer
     * @throws IllegalArgumentException in words, if they will not do
     */
    public static Optional<OidcSettings> read(BinaryOperator<String> setting) {
        String issuer = setting.apply(PREFIX + "issuer", "").strip();
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        check(issuer);
        String[] names = setting.apply(PREFIX + "name", "统一认证/single sign-on").split("/", 2);
        return Optional.of(
                new OidcSettings(
                        issuer,
                        needed(setting, "client-id"),
                        needed(setting, "client-secret"),
                        names[0].strip(),
                        names[names.length - 1].strip(),
                        setting.apply(PREFIX + "claim", "preferred_username").strip(),
                        setting.apply(PREFIX + "second-step", "false").equals("true")));
    }

    private static void check(String issuer) {
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(PREFIX + "issuer is no address: " + issuer, e);
        }
        boolean safe =
                "https".equals(address.getScheme())
                        || "http".equals(address.getScheme())
                                && OWN_MACHINE.contains(String.valueOf(address.getHost()));
        if (!safe || address.getHost() == null || issuer.length() > 250) {
            throw new IllegalArgumentException(
                    PREFIX + "issuer must be an https address, not " + issuer);
        }
    }

    private static String needed(BinaryOperator<String> setting, String name) {
        String value = setting.apply(PREFIX + name, "").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    PREFIX + "issuer is set, so " + PREFIX + name + " must be as well");
        }
        return value;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
