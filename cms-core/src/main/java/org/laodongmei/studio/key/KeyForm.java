package org.laodongmei.studio.key;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.token.InvalidToken;
import org.laodongmei.people.token.Scope;
import org.laodongmei.people.token.Token.Sort;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.studio.Visit;
import org.springframework.util.MultiValueMap;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed about a new key.
 *
 * @param channel empty for all
 * @param days empty for ever
 */
public record KeyForm(String name, Sort sort, Set<Scope> scopes, String channel, String days) {

    /** For so many days a key may be good; the last one is for ever. */
    public static final List<String> LASTS = List.of("30", "90", "365", "");

    static KeyForm empty(Sort sort) {
        return new KeyForm("", sort, EnumSet.of(Scope.READ), "", sort == Sort.READ ? "" : "365");
    }

    /** As it was sent; what is none of the choices is none at all. */
    static KeyForm of(MultiValueMap<String, String> sent, boolean office) {
        Sort sort =
                !office
                        ? Sort.PERSONAL
                        : said(sent, "sort").equals("SERVICE") ? Sort.SERVICE : Sort.READ;
        List<String> chosen = sent.getOrDefault("scope", List.of());
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values()).filter(it -> chosen.contains(it.name())).forEach(scopes::add);
        return new KeyForm(
                said(sent, "name"),
                sort,
                sort == Sort.READ ? EnumSet.of(Scope.READ) : scopes,
                said(sent, "channel"),
                said(sent, "days"));
    }

    private static String said(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    Tokens.Wish wish(@Nullable String account) {
        return new Tokens.Wish(
                name,
                sort,
                account,
                scopes,
                channel.isEmpty() ? null : channel,
                days.isEmpty() || !LASTS.contains(days)
                        ? null
                        : Duration.ofDays(Long.parseLong(days)));
    }

    /** The field and the sentence for what a key cannot be. */
    static Map<String, String> errors(Visit v, InvalidToken invalid) {
        return switch (invalid.reason()) {
            case NAME_UNFIT ->
                    Map.of(
                            "name",
                            v.say(
                                    "请写明给谁用，最多 60 个字。",
                                    "Say who uses it, in at most 60 characters."));
            case SCOPES_UNFIT ->
                    Map.of(
                            "scope",
                            v.say("请至少选一项用途。", "Choose at least one thing that it is for."));
            case EXPIRY_UNFIT ->
                    Map.of("days", v.say("有效期最长五年。", "It is good for five years at most."));
            case ACCOUNT_UNFIT, UNKNOWN -> Map.of("form", v.say("它已经不在了。", "It is there no more."));
            case TOO_MANY ->
                    Map.of(
                            "form",
                            v.say("已经太多了，请先停用不再用的。", "There are too many; revoke some first."));
        };
    }
}
