package org.laodongmei.studio;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.Account;
import org.laodongmei.people.Right;
import org.laodongmei.people.Session;
import org.laodongmei.site.Presswork.Run;
import org.laodongmei.site.release.Held;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Somebody at a screen: who they are, in which language, and what every page needs to know.
 * Controllers get one as a parameter.
 *
 * @param session null for who is not signed in
 * @param path by which the same screen can be asked for again, from the root of the server, with
 *     its question; empty for an answer to a form
 * @param csrf what every form must bring back
 * @param site name of the public site
 * @param held the state of the site that readers are kept at; null while they see what is live
 * @param run the publish that is under way or about to begin; null when readers see everything
 * @param files addresses of styles and scripts
 */
public record Visit(
        Language language,
        @Nullable Session session,
        String path,
        String csrf,
        String site,
        @Nullable Held held,
        @Nullable Run run,
        StudioFiles files,
        ZoneId zone,
        Instant now) {

    /** For so long after showing who one is, nothing asks again. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** Of the two the one in the visitor's language. */
    public String say(String zh, String en) {
        return language.say(zh, en);
    }

    /**
     * Who it is.
     *
     * @throws IllegalStateException on a screen that nobody need sign in for
     */
    public Account account() {
        if (session == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return session.account();
    }

    /** Whether they may do that in some channel at least. */
    public boolean may(Right right) {
        return session != null && session.account().may(right);
    }

    /** Whether they showed a short while ago who they are; without, a password is asked again. */
    public boolean isFresh() {
        return session != null && session.confirmed().isAfter(now.minus(FRESH));
    }

    /** A moment to the second. */
    public String precise(Instant moment) {
        return time(moment) + DateTimeFormatter.ofPattern(":ss").withZone(zone).format(moment);
    }

    /** The time of day of a moment, to the second. */
    public String clock(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone).format(moment);
    }

    /** A moment as people read it. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofPattern(
                        say("yyyy年M月d日 HH:mm", "d MMM yyyy, HH:mm"), Locale.ENGLISH)
                .withZone(zone)
                .format(moment);
    }
}
