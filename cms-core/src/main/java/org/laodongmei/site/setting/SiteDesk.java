package org.laodongmei.site.setting;

import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.kind.Problem;
import org.laodongmei.setting.Settings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The site's settings as the office changes them: some of them at a time, the others, and what this
 * program knows nothing of, stay as they are. Safe for any threads.
 */
public final class SiteDesk {

    /** The setting's name. */
    public static final String SETTING = "site";

    private static final TypeReference<Map<String, @Nullable Object>> MAP =
            new TypeReference<>() {};

    /** More than enough: each time round somebody else was quicker by a moment. */
    private static final int TRIES = 10;

    private final Settings settings;
    private final Audit audit;

    public SiteDesk(Settings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** All that is set, as site.yaml has it. */
    public Map<String, @Nullable Object> values() {
        return parse(settings.get(SETTING).orElse(null));
    }

    private static Map<String, @Nullable Object> parse(@Nullable String json) {
        try {
            return json == null
                    ? new LinkedHashMap<>()
                    : new LinkedHashMap<>(JsonMapper.shared().readValue(json, MAP));
        } catch (JacksonException e) {
            return new LinkedHashMap<>();
        }
    }

    /** Tells two states of some of the settings apart. */
    public static String version(Map<String, @Nullable Object> values, Collection<String> names) {
        Map<String, @Nullable Object> some = new TreeMap<>();
        names.forEach(name -> some.put(name, values.get(name)));
        return UUID.nameUUIDFromBytes(
                        JsonMapper.shared()
                                .writeValueAsString(some)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Sets some of the settings.
     *
     * @param by id of the account
     * @param act for the audit log
     * @param version of the settings named, as whoever changes them saw them
     * @param wish by name; null for one that is to be no more
     * @return what is wrong, in the order of the form, with {@code form} for what is about none of
     *     them; empty when it was done
     */
    public List<Problem> change(
            String by, String act, String version, Map<String, @Nullable Object> wish) {
        for (int i = 0; i < TRIES; i++) {
            String before = settings.get(SETTING).orElse(null);
            Map<String, @Nullable Object> values = parse(before);
            if (!version(values, wish.keySet()).equals(version)) {
                break;
            }
            String changed = merge(values, wish);
            String after = JsonMapper.shared().writeValueAsString(values);
            List<Problem> problems =
                    SiteSettings.read(after).problems().stream()
                            .filter(problem ->
                                    wish.containsKey(problem.field().replaceFirst("\\..*", "")))
                            .toList();
            if (!problems.isEmpty() || changed.isEmpty()) {
                return problems;
            }
            if (settings.replace(
                    SETTING, before, after, tx -> audit.append(tx, by, act, SETTING, changed))) {
                return List.of();
            }
        }
        return List.of(
                Problem.of(
                        "form",
                        "Somebody else changed this while you wrote, so yours was not saved. Look at it in another tab first.",
                        "在您填写的时候，别人已改过这些设置，您的改动没有保存。请另开一页看看现在的内容，再决定怎么改。"));
    }

    private static String merge(
            Map<String, @Nullable Object> values, Map<String, @Nullable Object> wish) {
        TreeSet<String> changed = new TreeSet<>();
        wish.forEach((name, value) -> {
            if (!Objects.equals(values.get(name), value)) {
                changed.add(name);
                if (value == null) {
                    values.remove(name);
                } else {
                    values.put(name, value);
                }
            }
        });
        return changed.stream().collect(Collectors.joining(", "));
    }
}
