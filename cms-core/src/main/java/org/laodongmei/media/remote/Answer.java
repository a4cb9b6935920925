package org.laodongmei.media.remote;

/**
 * What another site answers to whoever asks for a page.
 *
 * @param status of HTTP, after all redirects; 0 when nobody answered
 */
public record Answer(Outcome outcome, int status) {

    /** What it means to a reader who follows the link. */
    public enum Outcome {
        /** The page is there. */
        THERE,
        /** The site answers that it has no such page. */
        GONE,
        /** Nobody answers, nobody knows the name, or the certificate is not theirs. */
        SILENT,
        /** The site has a fault of its own (5xx), which may be over tomorrow. */
        TROUBLED,
        /** No answer came in time. */
        SLOW,
        /** A program is turned away; a reader may well be let in. */
        UNWELCOME,
        /** It may not be asked: the name stands for an address that is not everybody's. */
        NOT_PUBLIC
    }

    static Answer of(int status) {
        return new Answer(
                switch (status) {
                    case 401, 403, 405, 406, 407, 408, 425, 426, 429, 431, 451 -> Outcome.UNWELCOME;
                    // What LinkedIn and some guards before other sites say to programs.
                    case 999 -> Outcome.UNWELCOME;
                    default ->
                            status >= 500
                                    ? Outcome.TROUBLED
                                    : status >= 400 ? Outcome.GONE : Outcome.THERE;
                },
                status);
    }

    static Answer none(Outcome outcome) {
        return new Answer(outcome, 0);
    }

    /** Whether some site answered, whatever it said: then the way out of the house is open. */
    public boolean isHeard() {
        return status > 0;
    }
}
