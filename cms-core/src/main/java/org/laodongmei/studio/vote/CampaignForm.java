package org.laodongmei.studio.vote;

import org.jspecify.annotations.Nullable;
import org.laodongmei.studio.site.form.FormValues;
import org.laodongmei.vote.Declarations.Declared;
import org.laodongmei.vote.campaign.Campaign;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.campaign.Campaign.Order;
import org.laodongmei.vote.campaign.CampaignReader;
import org.laodongmei.vote.campaign.Candidate;
import org.laodongmei.vote.campaign.InvalidCampaign;
import org.laodongmei.vote.campaign.Limits;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A campaign as its form holds it: everything is text as it was typed, so that nothing is lost by
 * being wrong. Times are local; a candidate is a line, {@code route/slug} and behind it a name that
 * nobody reads; a line that begins with {@code #} begins a group.
 *
 * @param counts {@code live}, {@code end} or {@code time}
 * @param version of the declaration that the form was made from; empty for a new one
 */
public record CampaignForm(
        String slug,
        String title,
        String summary,
        String description,
        String rules,
        String start,
        String end,
        String total,
        String perDay,
        String perGroup,
        String perCandidate,
        boolean again,
        String identity,
        String order,
        String counts,
        String countsFrom,
        String topic,
        String rulesEntry,
        String objectionDays,
        String keyDays,
        String candidates,
        boolean draft,
        String version) {

    /** What a new one begins with: the usual, for four weeks from next Monday's morning. */
    static CampaignForm fresh(Instant now, ZoneId zone) {
        LocalDateTime start =
                LocalDateTime.ofInstant(now, zone)
                        .truncatedTo(ChronoUnit.DAYS)
                        .plusDays(8L - LocalDateTime.ofInstant(now, zone).getDayOfWeek().getValue())
                        .plusHours(8);
        return new CampaignForm(
                "",
                "",
                "",
                "",
                "每人每天最多点三个赞，给三位不同的人，零点重新计。\n不要手机号，不必关注，不必转发；打开网页就能点。\n"
                        + "每一个赞都有回执号，凭号可以查到它在不在账上。\n程序刷的赞作废，写明原因，记在账上，不删记录。",
                start.toString(),
                start.truncatedTo(ChronoUnit.DAYS).plusDays(28).toString(),
                "",
                "3",
                "",
                "",
                true,
                "device",
                "rotated",
                "live",
                "",
                "",
                "",
                "7",
                "30",
                "",
                true,
                "");
    }

    /** One that was declared; of a declaration that cannot be used, what can be read of it. */
    static CampaignForm of(Declared declared, Instant now, ZoneId zone) {
        Campaign campaign = declared.campaign();
        if (campaign == null) {
            return broken(declared, now, zone);
        }
        Limits limits = campaign.limits();
        Instant hidden = campaign.hiddenUntil();
        boolean untilEnd = campaign.end().equals(hidden);
        return new CampaignForm(
                campaign.slug(),
                campaign.title(),
                campaign.summary(),
                campaign.description(),
                String.join("\n", campaign.rules()),
                local(campaign.start(), zone),
                local(campaign.end(), zone),
                number(limits.total()),
                number(limits.perDay()),
                number(limits.perGroup()),
                number(limits.perCandidate()),
                limits.again(),
                campaign.identity().name().toLowerCase(Locale.ROOT),
                campaign.order().name().toLowerCase(Locale.ROOT),
                hidden == null ? "live" : untilEnd ? "end" : "time",
                hidden == null || untilEnd ? "" : local(hidden, zone),
                campaign.topic(),
                campaign.rulesEntry(),
                Integer.toString(campaign.objectionDays()),
                Integer.toString(campaign.keyDays()),
                lines(campaign),
                declared.isDraft(),
                version(declared.yaml()));
    }

    private static CampaignForm broken(Declared declared, Instant now, ZoneId zone) {
        CampaignForm fresh = fresh(now, zone);
        Map<?, ?> map = base(declared.yaml());
        return new CampaignForm(
                declared.slug(),
                FormValues.string(map.get("title")),
                FormValues.string(map.get("summary")),
                FormValues.string(map.get("description")),
                FormValues.list(map.get("rules")).stream()
                        .map(String::valueOf)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(fresh.rules()),
                fresh.start(),
                fresh.end(),
                FormValues.string(map.get("total")),
                FormValues.string(map.get("perDay")),
                FormValues.string(map.get("perGroup")),
                FormValues.string(map.get("perCandidate")),
                map.get("perDay") != null,
                fresh.identity(),
                fresh.order(),
                fresh.counts(),
                "",
                FormValues.string(map.get("topic")),
                FormValues.string(map.get("rulesEntry")),
                fresh.objectionDays(),
                fresh.keyDays(),
                FormValues.list(map.get("candidates")).stream()
                        .map(String::valueOf)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse(""),
                true,
                version(declared.yaml()));
    }

    /** As it was sent. */
    static CampaignForm of(String slug, FormValues form) {
        return new CampaignForm(
                slug.isEmpty() ? form.text("slug") : slug,
                form.text("title"),
                form.text("summary"),
                form.text("description"),
                form.text("rules"),
                form.text("start"),
                form.text("end"),
                form.text("total"),
                form.text("perDay"),
                form.text("perGroup"),
                form.text("perCandidate"),
                !form.text("again").isEmpty(),
                form.text("identity"),
                form.text("order"),
                form.text("counts"),
                form.text("countsFrom"),
                form.text("topic"),
                form.text("rulesEntry"),
                form.text("objectionDays"),
                form.text("keyDays"),
                form.text("candidates"),
                !form.text("draft").isEmpty(),
                form.text("version"));
    }

    private static String lines(Campaign campaign) {
        StringBuilder text = new StringBuilder();
        String group = "";
        for (Candidate candidate : campaign.candidates()) {
            if (!candidate.group().equals(group)) {
                group = candidate.group();
                text.append("# ").append(group).append('\n');
            }
            text.append(candidate.entry());
            if (!candidate.name().equals(candidate.entry())) {
                text.append(' ').append(candidate.name());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static String local(Instant moment, ZoneId zone) {
        return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Tells a declaration from what somebody else made of it meanwhile. */
    static String version(String yaml) {
        return UUID.nameUUIDFromBytes(yaml.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * The declaration that is wished for.
     *
     * @param before the one that there is, of which is kept what the form does not show; empty for
     *     none
     */
    String yaml(String before, ZoneId zone) {
        Map<String, @Nullable Object> yaml = base(before);
        put(yaml, "title", title);
        put(yaml, "slug", slug);
        put(yaml, "draft", draft ? true : null);
        put(yaml, "summary", summary);
        put(yaml, "description", description);
        yaml.remove("kind");
        yaml.remove("days");
        put(yaml, "topic", topic);
        put(yaml, "start", moment(start, zone));
        put(yaml, "end", moment(end, zone));
        put(yaml, "total", number(total));
        put(yaml, "perDay", number(perDay));
        put(yaml, "perGroup", number(perGroup));
        put(yaml, "perCandidate", number(perCandidate));
        put(yaml, "again", again && !perDay.isEmpty());
        put(yaml, "rules", rules.lines().map(String::strip).filter(it -> !it.isEmpty()).toList());
        put(yaml, "rulesEntry", rulesEntry);
        put(yaml, "identity", identity.equals(usual(Identity.DEVICE)) ? null : identity);
        put(yaml, "order", order.equals(usual(Order.ROTATED)) ? null : order);
        put(
                yaml,
                "counts",
                switch (counts) {
                    case "live" -> null;
                    case "end" -> "end";
                    default -> moment(countsFrom, zone);
                });
        put(yaml, "objectionDays", number(objectionDays));
        put(yaml, "keyDays", number(keyDays));
        yaml.put("candidates", list());
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(1_000);
        return new Yaml(options).dump(yaml);
    }

    /** What need not be written. */
    private static String usual(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private List<Object> list() {
        List<Object> all = new ArrayList<>();
        List<Object> group = all;
        for (String line : candidates.lines().map(String::strip).toList()) {
            if (line.startsWith("#")) {
                group = new ArrayList<>();
                Map<String, Object> named = new LinkedHashMap<>();
                named.put("group", line.substring(1).strip());
                named.put("candidates", group);
                all.add(named);
            } else if (!line.isEmpty()) {
                group.add(line.split("\\s+", 2)[0]);
            }
        }
        return all;
    }

    private static void put(
            Map<String, @Nullable Object> yaml, String key, @Nullable Object value) {
        if (value == null || value.equals("")) {
            yaml.remove(key);
        } else {
            yaml.put(key, value);
        }
    }

    /** What is no number stays as it was written, which the reader of campaigns refuses. */
    private static Object number(String text) {
        return text.matches("[0-9]{1,6}") ? (Object) Integer.valueOf(text) : text;
    }

    /** What is no moment stays as it was written, which the reader of campaigns refuses. */
    private static String moment(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text).atZone(zone).toOffsetDateTime().toString();
        } catch (DateTimeParseException e) {
            return text.isEmpty() ? "?" : text;
        }
    }

    private static Map<String, @Nullable Object> base(String yaml) {
        try {
            return yaml.isEmpty()
                    ? new LinkedHashMap<>()
                    : FormValues.copy(CampaignReader.mapping(yaml));
        } catch (InvalidCampaign e) {
            return new LinkedHashMap<>();
        }
    }
}
