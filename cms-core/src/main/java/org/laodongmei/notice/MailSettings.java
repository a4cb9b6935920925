package org.laodongmei.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * The server that takes letters, as configured.
 *
 * @param user empty where it asks for nobody
 * @param password never shown
 * @param from what letters come from, with or without a name before it
 */
public record MailSettings(
        String host, int port, String user, String password, String from, Tls tls) {

    /** How the way to the server is kept secret. */
    public enum Tls {
        /** Begun in the clear, secret before anything is said; the usual way. */
        STARTTLS(587),
        /** Secret from the start. */
        TLS(465),
        /** Not at all: for a server on the same machine. */
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    private static final String PREFIX = "laodongmei.mail.";

    /**
     * Reads the settings.
     *
     * @param setting the value of a name, or else what is given beside it
     * @return empty when there is no host
     * @throws IllegalArgumentException in words, if they will not do
     */
    public static Optional<MailSettings> read(BinaryOperator<String> setting) {
        String host = setting.apply(PREFIX + "host", "").strip();
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (!host.matches("[A-Za-z0-9._:-]{1,253}")) {
            throw new IllegalArgumentException(PREFIX + "host is no name of a machine: " + host);
        }
        Tls tls = tls(setting.apply(PREFIX + "tls", "starttls").strip());
        String user = setting.apply(PREFIX + "user", "").strip();
        String password = setting.apply(PREFIX + "password", "");
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    PREFIX + "user and " + PREFIX + "password are set together or not at all");
        }
        int port = port(setting.apply(PREFIX + "port", Integer.toString(tls.port)).strip());
        return Optional.of(
                new MailSettings(
                        host,
                        port,
                        user,
                        password,
                        from(setting.apply(PREFIX + "from", "").strip()),
                        tls));
    }

    private static Tls tls(String name) {
        try {
            return Tls.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    PREFIX + "tls is starttls, tls or none, not " + name, e);
        }
    }

    private static int port(String number) {
        if (!number.matches("[1-9][0-9]{0,4}") || Integer.parseInt(number) > 65_535) {
            throw new IllegalArgumentException(
                    PREFIX + "port is a number from 1 to 65535, not " + number);
        }
        return Integer.parseInt(number);
    }

    private static String from(String from) {
        try {
            new InternetAddress(from, true);
            return from;
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    PREFIX
                            + "host is set, so "
                            + PREFIX
                            + "from must be an address, not '"
                            + from
                            + "'",
                    e);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + tls + "]";
    }
}
