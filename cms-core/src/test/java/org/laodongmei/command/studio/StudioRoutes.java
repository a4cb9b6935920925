package org.laodongmei.command.studio;

import org.laodongmei.people.Right;

import java.util.Map;
import java.util.Set;

/** Every address of the studio, with whom it is for. */
final class StudioRoutes {

    /** For who is not signed in as well. */
    static final Set<String> OPEN =
            Set.of(
                    "/studio/assets/{name}",
                    "/studio/first",
                    "/studio/invitation",
                    "/studio/language",
                    "/studio/refused",
                    "/studio/sign-in",
                    "/studio/sign-in/code",
                    "/studio/sign-in/passkey",
                    "/studio/sign-in/passkey/ask",
                    "/studio/sign-out");

    /** For everybody who is signed in. */
    static final Set<String> EVERYBODY =
            Set.of(
                    "/studio",
                    "/studio/",
                    "/studio/confirm",
                    "/studio/confirm/ask",
                    "/studio/me",
                    "/studio/me/confirm",
                    "/studio/me/keys",
                    "/studio/me/keys/{id}",
                    "/studio/me/notices",
                    "/studio/me/passkeys",
                    "/studio/me/passkeys/change",
                    "/studio/me/passkeys/offer",
                    "/studio/me/password",
                    "/studio/me/sessions/close",
                    "/studio/me/two-step",
                    "/studio/me/two-step/off",
                    "/studio/assets/vditor/{version}/{*path}",
                    "/studio/anything.json",
                    "/studio/entries",
                    "/studio/entries.csv",
                    "/studio/entries/bulk",
                    "/studio/entries/lists",
                    "/studio/entries/new",
                    "/studio/figures",
                    "/studio/figures.csv",
                    "/studio/find.json",
                    "/studio/media",
                    "/studio/media.json",
                    "/studio/media/collect",
                    "/studio/media/uploads",
                    "/studio/media/uploads/{id}",
                    "/studio/media/{sha256}",
                    "/studio/media/{sha256}/replace",
                    "/studio/media/{sha256}/{rendition}",
                    "/studio/paste",
                    "/studio/pictures/{sha256}",
                    "/studio/preview/media/{sha256}/{name}",
                    "/studio/remote-picture",
                    "/studio/sent",
                    "/studio/tidy",
                    "/studio/word",
                    "/studio/work");

    /** For those whose roles give a right in some channel. */
    static final Map<String, Right> RIGHTS =
            Map.of(
                    "/studio/arrivals", Right.WRITE,
                    "/studio/review", Right.REVIEW,
                    "/studio/calendar", Right.PUBLISH,
                    "/studio/entries/publish", Right.PUBLISH,
                    "/studio/entries/publish/done", Right.PUBLISH,
                    "/studio/searches", Right.WRITE,
                    "/studio/searches.csv", Right.WRITE);

    /** Forms about an entry that need a right in its channel; a form that may be sent is below. */
    static final Map<String, Right> ENTRY_FORMS =
            Map.ofEntries(
                    Map.entry("/studio/entries/{id}", Right.WRITE),
                    Map.entry("/studio/entries/{id}/aside", Right.WRITE),
                    Map.entry("/studio/entries/{id}/take-over", Right.WRITE),
                    Map.entry("/studio/entries/{id}/submit", Right.WRITE),
                    Map.entry("/studio/entries/{id}/recall", Right.WRITE),
                    Map.entry("/studio/entries/{id}/revert?revision=1", Right.WRITE),
                    Map.entry("/studio/entries/{id}/approve?revision=1", Right.WRITE),
                    Map.entry("/studio/entries/{id}/return?revision=1", Right.WRITE),
                    Map.entry("/studio/entries/{id}/remarks?revision=1", Right.WRITE),
                    Map.entry("/studio/entries/{id}/remarks/{remark}?done=true", Right.WRITE),
                    Map.entry("/studio/entries/{id}/checks?key=x", Right.WRITE),
                    Map.entry("/studio/entries/{id}/trash", Right.WRITE),
                    Map.entry("/studio/entries/{id}/restore", Right.WRITE),
                    Map.entry("/studio/entries/{id}/preview?revision=1", Right.WRITE),
                    Map.entry("/studio/entries/{id}/preview/end?revision=1&link=x", Right.WRITE),
                    Map.entry("/studio/entries/{id}/publish", Right.PUBLISH),
                    Map.entry("/studio/entries/{id}/unschedule", Right.PUBLISH),
                    Map.entry("/studio/entries/{id}/withdraw", Right.PUBLISH));

    /** Screens about an entry that need a right in its channel. */
    static final Map<String, Right> ENTRY_SCREENS =
            Map.of(
                    "/studio/entries/{id}", Right.WRITE,
                    "/studio/entries/{id}/edit", Right.WRITE,
                    "/studio/entries/{id}/checks", Right.WRITE,
                    "/studio/entries/{id}/history", Right.WRITE,
                    "/studio/entries/{id}/compare?from=1&to=1", Right.WRITE,
                    "/studio/entries/{id}/sheet", Right.WRITE,
                    "/studio/entries/{id}/sent?change=1", Right.WRITE,
                    "/studio/entries/{id}/preview", Right.WRITE,
                    "/studio/entries/{id}/preview/page?revision=1", Right.WRITE,
                    "/studio/entries/{id}/publish", Right.PUBLISH);

    /** For administrators. */
    static final Set<String> OFFICE =
            Set.of(
                    "/studio/channels",
                    "/studio/channels/{slug}",
                    "/studio/campaigns",
                    "/studio/campaigns/new",
                    "/studio/campaigns/{slug}",
                    "/studio/campaigns/{slug}/edit",
                    "/studio/campaigns/{slug}/result.csv",
                    "/studio/campaigns/{slug}/result.xlsx",
                    "/studio/feeds",
                    "/studio/keys",
                    "/studio/links",
                    "/studio/log",
                    "/studio/people",
                    "/studio/people/new",
                    "/studio/people/{id}",
                    "/studio/releases",
                    "/studio/site",
                    "/studio/site/home",
                    "/studio/site/mourning",
                    "/studio/stages",
                    "/studio/tags",
                    "/studio/units",
                    "/studio/units/find",
                    "/studio/webhooks",
                    "/studio/webhooks/{id}",
                    "/studio/words");

    /** Forms of the office, which are sent and not asked for. */
    static final Set<String> OFFICE_FORMS =
            Set.of(
                    "/studio/campaigns/{slug}/clusters/{id}",
                    "/studio/campaigns/{slug}/extend",
                    "/studio/campaigns/{slug}/freeze",
                    "/studio/campaigns/{slug}/roll",
                    "/studio/campaigns/{slug}/stop",
                    "/studio/campaigns/{slug}/take-out",
                    "/studio/keys/{id}",
                    "/studio/webhooks/{id}/act",
                    "/studio/webhooks/{id}/send");

    private StudioRoutes() {}
}
