package org.laodongmei.vote.campaign;

import org.jspecify.annotations.Nullable;
import org.laodongmei.vote.campaign.Campaign.Identity;
import org.laodongmei.vote.campaign.Campaign.Order;
import org.laodongmei.vote.campaign.InvalidCampaign.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads a campaign from its YAML, strictly: what it does not know is an error, not a surprise. */
public final class CampaignReader {

    private static final Set<String> KEYS =
            Set.of(
                    "title",
                    "slug",
                    "draft",
                    "summary",
                    "description",
                    "kind",
                    "topic",
                    "start",
                    "end",
                    "days",
                    "total",
                    "perDay",
                    "perGroup",
                    "perCandidate",
                    "again",
                    "rules",
                    "rulesEntry",
                    "order",
                    "identity",
                    "seed",
                    "counts",
                    "objectionDays",
                    "keyDays",
                    "candidates");

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_RULES = 10;
    private static final int MOST_PER_VOTER = 1_000;
    private static final int LONGEST_DAYS = 366;

    private final Map<?, ?> yaml;
    private final ZoneId zone;
    private final Instant begun;
    private final List<Problem> problems = new ArrayList<>();

    private CampaignReader(Map<?, ?> yaml, ZoneId zone, Instant begun) {
        this.yaml = yaml;
        this.zone = zone;
        this.begun = begun;
    }

    /**
     * Reads a campaign.
     *
     * @param zone where its days begin
     * @param begun its start when it names none
     * @throws InvalidCampaign with everything that is wrong
     */
    public static Campaign read(String slug, String text, ZoneId zone, Instant begun) {
        return new CampaignReader(mapping(text), zone, begun).read(slug);
    }

    /**
     * The keys of a declaration with their values, as they stand there.
     *
     * @throws InvalidCampaign if it is no YAML, or no mapping
     */
    public static Map<?, ?> mapping(String text) {
        Object root;
        try {
            root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (YAMLException e) {
            throw new InvalidCampaign(
                    "",
                    "not YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "不是 YAML。");
        }
        if (root instanceof Map<?, ?> map) {
            return map;
        }
        throw new InvalidCampaign(
                "",
                "a campaign is a mapping with title, start, end and more",
                "要有 title、start、end 等项。");
    }

    /**
     * Whether a declaration is in the making: nobody but the office is to see it.
     *
     * @throws InvalidCampaign if it is no YAML, or no mapping
     */
    public static boolean isDraft(String text) {
        return Boolean.TRUE.equals(mapping(text).get("draft"));
    }

    private Campaign read(String slug) {
        for (Object key : yaml.keySet()) {
            if (!(key instanceof String name) || !KEYS.contains(name)) {
                problem(String.valueOf(key), "is not known to a campaign", "不认识这一项。");
            }
        }
        isTrue("draft", false);
        Instant start = time("start", begun);
        Instant end = end(start);
        Limits limits =
                new Limits(
                        number("total", 0, MOST_PER_VOTER, 0),
                        number("perDay", 0, MOST_PER_VOTER, 0),
                        number("perGroup", 0, MOST_PER_VOTER, 0),
                        number("perCandidate", 0, MOST_PER_VOTER, 0),
                        isTrue("again", yaml.get("perDay") != null));
        if (Boolean.TRUE.equals(yaml.get("again")) && limits.perDay() == 0) {
            problem(
                    "again",
                    "needs perDay: likes that come again every day are limited by the day",
                    "每天可以再点，就要写每天几个。");
        }
        Campaign campaign =
                new Campaign(
                        slug,
                        text("title", LONGEST_TITLE, true),
                        text("summary", LONGEST_TEXT, false),
                        text("description", LONGEST_TEXT, false),
                        rules(),
                        text("topic", LONGEST_TITLE, false),
                        text("rulesEntry", 2 * LONGEST_TITLE, false),
                        start,
                        end,
                        zone,
                        limits,
                        choice("order", Order.class, Order.ROTATED),
                        hiddenUntil(end),
                        number("objectionDays", 1, 90, 7),
                        number("keyDays", 1, 366, 30),
                        new CandidateReader(route(), problems).read(yaml.get("candidates")),
                        seed(slug),
                        choice("identity", Identity.class, Identity.DEVICE));
        if (campaign.keyDays() < campaign.objectionDays()) {
            problem(
                    "keyDays",
                    "the key is needed as long as ballots may be objected to",
                    "密钥至少留到异议期满。");
        }
        if (!problems.isEmpty()) {
            throw new InvalidCampaign(problems);
        }
        return campaign;
    }

    /** Drawn in public by the office, or else from what cannot be changed any more. */
    private String seed(String slug) {
        String drawn = text("seed", LONGEST_TITLE, false);
        if (!drawn.isEmpty()) {
            return drawn;
        }
        byte[] fixed = (slug + " " + begun).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(fixed).toString().substring(0, 8);
    }

    private Instant end(Instant start) {
        if ((yaml.get("end") == null) == (yaml.get("days") == null)) {
            problem("end", "either the end or the number of days is needed", "请写什么时候结束。");
            return start;
        }
        Instant end =
                yaml.get("end") != null
                        ? time("end", start)
                        : start.plus(Duration.ofDays(number("days", 1, LONGEST_DAYS, 1)));
        if (!end.isAfter(start)) {
            problem("end", "must be after the start", "结束要在开始之后。");
        }
        return end;
    }

    private @Nullable Instant hiddenUntil(Instant end) {
        Object counts = yaml.get("counts");
        if (counts == null || "live".equals(counts)) {
            return null;
        }
        return "end".equals(counts) ? end : time("counts", end);
    }

    private List<String> rules() {
        List<String> rules = new ArrayList<>();
        if (yaml.get("rules") instanceof List<?> list && list.size() <= MOST_RULES) {
            for (Object rule : list) {
                String text = String.valueOf(rule).strip();
                if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                    problem(
                            "rules",
                            "a rule is a sentence of at most 500 characters",
                            "每条规则最多 500 个字。");
                }
                rules.add(text);
            }
        } else {
            problem(
                    "rules",
                    "up to " + MOST_RULES + " sentences that say how votes are counted",
                    "请写规则，一条一行，最多 " + MOST_RULES + " 条。");
        }
        return List.copyOf(rules);
    }

    /** The folder of the kind that most candidates are of. */
    private String route() {
        Object kind = yaml.get("kind");
        return kind == null || kind.equals("profile") ? "people" : kind + "s";
    }

    private Instant time(String key, Instant otherwise) {
        Object value = yaml.get(key);
        try {
            return switch (value) {
                case null -> otherwise;
                case Date date -> date.toInstant();
                case String text when text.length() == 10 ->
                        LocalDate.parse(text).atStartOfDay(zone).toInstant();
                case String text -> OffsetDateTime.parse(text).toInstant();
                default -> throw new DateTimeParseException("", "", 0);
            };
        } catch (DateTimeParseException e) {
            problem(key, "must be a time such as 2026-07-01T00:00:00+08:00", "请写日期和时间。");
            return otherwise;
        }
    }

    private String text(String key, int longest, boolean needed) {
        Object value = yaml.get(key);
        String text = value == null ? "" : String.valueOf(value).strip();
        if (text.length() > longest || text.isEmpty() && needed) {
            problem(
                    key,
                    "must be text of at most " + longest + " characters",
                    "请写，最多 " + longest + " 个字。");
            return "";
        }
        return text;
    }

    private int number(String key, int least, int most, int otherwise) {
        Object value = yaml.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= least && number <= most) {
            return number;
        }
        problem(
                key,
                "must be a number from " + least + " to " + most,
                "请写 " + least + " 到 " + most + " 的数字。");
        return otherwise;
    }

    private boolean isTrue(String key, boolean otherwise) {
        Object value = yaml.get(key);
        if (value == null || value instanceof Boolean) {
            return value == null ? otherwise : (Boolean) value;
        }
        problem(key, "must be true or false", "只能是 true 或 false。");
        return otherwise;
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        Object value = yaml.get(key);
        for (E each : type.getEnumConstants()) {
            if (value == null || each.name().toLowerCase(Locale.ROOT).equals(value)) {
                return value == null ? otherwise : each;
            }
        }
        problem(key, "'" + value + "' is not one of those that there are", "没有“" + value + "”这一种。");
        return otherwise;
    }

    private void problem(String field, String message, String zh) {
        problems.add(new Problem(field, message, zh));
    }
}
