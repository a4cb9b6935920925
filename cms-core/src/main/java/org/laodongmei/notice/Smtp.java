package org.laodongmei.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.laodongmei.notice.MailSettings.Tls;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** The mail server. */
final class Smtp {

    private static final String MILLIS = "10000";

    private final MailSettings settings;
    private final Session session;

    Smtp(MailSettings settings) {
        this.settings = settings;
        String protocol = settings.tls() == Tls.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty(prefix + "connectiontimeout", MILLIS);
        properties.setProperty(prefix + "timeout", MILLIS);
        properties.setProperty(prefix + "writetimeout", MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.tls() == Tls.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        this.session = Session.getInstance(properties);
    }

    /** A way to the server, to be closed. */
    Transport open() throws MessagingException {
        Transport transport = session.getTransport();
        boolean anybody = settings.user().isEmpty();
        transport.connect(
                settings.host(),
                settings.port(),
                anybody ? null : settings.user(),
                anybody ? null : settings.password());
        return transport;
    }

    /** Sends plain text; the subject is one line. */
    void send(Transport transport, String to, String subject, String text, Instant at)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(at));
        // So that nobody's absence is answered (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        transport.sendMessage(message, message.getAllRecipients());
    }

    private InternetAddress from() throws MessagingException {
        InternetAddress from = new InternetAddress(settings.from(), true);
        try {
            from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        return from;
    }
}
