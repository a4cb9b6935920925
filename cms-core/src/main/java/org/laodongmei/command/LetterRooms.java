package org.laodongmei.command;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.people.PeopleRooms;
import org.laodongmei.command.terminal.DataOptions;
import org.laodongmei.command.terminal.Failure;
import org.laodongmei.db.Database;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.notice.MailSettings;
import org.laodongmei.notice.Notices;
import org.laodongmei.notice.Post;
import org.laodongmei.review.Decision;
import org.laodongmei.review.Remark;
import org.laodongmei.review.Stages;

import java.time.InstantSource;
import java.util.Optional;

/** Who is told by letters; nobody where no mail server is configured. */
final class LetterRooms {

    private final @Nullable Notices notices;
    private final Optional<Post> post;

    LetterRooms(
            Database database,
            PeopleRooms people,
            Channels channels,
            Stages stages,
            Desk desk,
            String baseUrl,
            InstantSource clock) {
        Optional<MailSettings> mail = settings();
        this.notices =
                mail.isPresent()
                        ? new Notices(
                                people.accounts(),
                                people.addresses(),
                                channels,
                                stages,
                                desk,
                                clock)
                        : null;
        this.post =
                mail.map(server ->
                        new Post(
                                database,
                                people.accounts(),
                                people.addresses(),
                                desk,
                                server,
                                baseUrl,
                                clock));
    }

    private static Optional<MailSettings> settings() {
        try {
            return MailSettings.read(DataOptions::setting);
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage());
        }
    }

    Decision.Told decided() {
        return notices == null ? Decision.Told.NOBODY : notices;
    }

    Remark.Told said() {
        return notices == null ? Remark.Told.NOBODY : notices;
    }

    /** What sends letters; empty when no mail server is configured. */
    Optional<Post> post() {
        return post;
    }
}
