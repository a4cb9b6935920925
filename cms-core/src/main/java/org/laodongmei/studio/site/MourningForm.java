package org.laodongmei.studio.site;

import org.jspecify.annotations.Nullable;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.site.setting.SiteSettings.Mourning;
import org.laodongmei.studio.site.form.FormValues;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * When the site is in grey, as its form holds it.
 *
 * @param from a local date and time; empty for none
 * @param until the same
 * @param everywhere every page, or the front page alone
 * @param version of the setting when the form was made
 */
public record MourningForm(String from, String until, boolean everywhere, String version) {

    static final String NAME = "mourning";

    static MourningForm of(
            @Nullable Mourning mourning, Map<String, @Nullable Object> values, ZoneId zone) {
        String version = SiteDesk.version(values, Set.of(NAME));
        return mourning == null
                ? new MourningForm("", "", false, version)
                : new MourningForm(
                        local(mourning.from(), zone),
                        local(mourning.until(), zone),
                        mourning.everywhere(),
                        version);
    }

    static MourningForm of(FormValues form) {
        return new MourningForm(
                form.text("from"),
                form.text("until"),
                form.text("scope").equals("all"),
                form.text("version"));
    }

    private static String local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The same, from now on; until midnight where no later moment is written. */
    MourningForm fromNow(Instant now, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(now, zone).truncatedTo(ChronoUnit.SECONDS);
        String end = until;
        try {
            if (!LocalDateTime.parse(until).isAfter(here)) {
                end = "";
            }
        } catch (DateTimeParseException e) {
            end = "";
        }
        return new MourningForm(
                here.toString(),
                end.isEmpty() ? here.toLocalDate().plusDays(1).atStartOfDay().toString() : end,
                everywhere,
                version);
    }

    /** The setting that is wished for; what it says besides is kept. */
    Map<String, @Nullable Object> wish(@Nullable Object was, ZoneId zone) {
        Map<String, @Nullable Object> wish = FormValues.copy(was);
        wish.put("from", moment(from, zone));
        wish.put("until", moment(until, zone));
        wish.put("scope", everywhere ? "all" : "home");
        return wish;
    }

    /** What is no moment stays as it was written, which the reader of settings refuses. */
    private static String moment(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
