package org.laodongmei.notice;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.review.Newsroom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An office whose people have addresses, and a real mail server. */
final class Mailroom implements AutoCloseable {

    static final String BASE = "https://www.example.cn";

    GreenMail server = server(0);
    final Newsroom room;
    final Post post;

    Mailroom(Path folder) {
        server.start();
        room = new Newsroom(folder, true);
        for (Account one : List.of(room.li, room.wang, room.zhao, room.sun)) {
            room.addresses.set("", one.id(), one.name() + "@example.cn");
        }
        post = post(room.database, Map.of());
    }

    private static GreenMail server(int port) {
        return new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    /** Has the server be away; what was sent to it is gone with it. */
    int goAway() {
        int port = server.getSmtp().getPort();
        server.stop();
        return port;
    }

    void comeBack(int port) {
        server = server(port);
        server.start();
    }

    /** Another that sends, as after a restart. */
    Post post(Database database, Map<String, String> settings) {
        Map<String, String> usual =
                Map.of(
                        "laodongmei.mail.host", "127.0.0.1",
                        "laodongmei.mail.port", Integer.toString(server.getSmtp().getPort()),
                        "laodongmei.mail.tls", "none",
                        "laodongmei.mail.from", "劳动美示例 <office@example.cn>");
        MailSettings read =
                MailSettings.read((name, otherwise) ->
                                settings.getOrDefault(name, usual.getOrDefault(name, otherwise)))
                        .orElseThrow();
        Audit audit = new Audit(database, room.clock);
        return new Post(
                database,
                new Accounts(database, audit, new Sessions(database, room.clock), room.clock),
                new Addresses(database, audit),
                new Desk(database, new Changes(database, room.clock), room.clock),
                read,
                BASE,
                room.clock);
    }

    /** Lets the time pass in which news are gathered, and sends what is due. */
    void send() {
        room.pass(Notices.GATHERED);
        post.sendDue();
    }

    /** To whom the letters went, in order of name. */
    List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailroom::recipient)
                .sorted()
                .toList();
    }

    /** The newest letter to somebody. */
    MimeMessage to(String name) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(letter -> recipient(letter).equals(name + "@example.cn"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(MimeMessage letter) throws MessagingException, IOException {
        return ((String) letter.getContent()).replace("\r\n", "\n");
    }

    /** How many news wait to be sent. */
    int waiting() {
        Instant ever = room.clock.instant().plus(Duration.ofDays(9));
        return room.database.read(db -> Letters.due(db, ever, 99)).size();
    }

    @Override
    public void close() {
        room.close();
        server.stop();
    }
}
