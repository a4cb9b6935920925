package org.laodongmei.media.library;

/**
 * What people say about a file. Each text is stripped of space around it.
 *
 * @param alt what a picture shows, for who cannot see it; at most 300 characters
 * @param decorative whether a picture says nothing that the text does not: it has no {@code alt}
 * @param caption for readers, below it; at most 500 characters
 * @param credit who made it; at most 120 characters
 * @param consent how those who are seen agreed; for the office only, at most 1,000 characters
 */
public record Description(
        String alt, boolean decorative, String caption, String credit, String consent) {

    public static final int LONGEST_ALT = 300;
    public static final int LONGEST_CAPTION = 500;
    public static final int LONGEST_CREDIT = 120;
    public static final int LONGEST_CONSENT = 1_000;

    public Description {
        alt = alt.strip();
        caption = caption.strip();
        credit = credit.strip();
        consent = consent.strip();
    }

    /** Of what is empty here, what the other says. */
    public Description or(Description other) {
        boolean silent = alt.isEmpty() && !decorative;
        return new Description(
                silent ? other.alt : alt,
                silent ? other.decorative : decorative,
                caption.isEmpty() ? other.caption : caption,
                credit.isEmpty() ? other.credit : credit,
                consent.isEmpty() ? other.consent : consent);
    }
}
