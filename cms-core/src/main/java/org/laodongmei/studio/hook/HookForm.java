package org.laodongmei.studio.hook;

import org.laodongmei.studio.Visit;
import org.laodongmei.syndication.Endpoint;
import org.laodongmei.syndication.Event;
import org.laodongmei.syndication.InvalidWebhook;
import org.laodongmei.syndication.Webhooks;
import org.springframework.util.MultiValueMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was typed about a program that is to be told; nothing chosen is all. */
public record HookForm(
        String address,
        Set<Event> events,
        Set<String> kinds,
        Set<String> channels,
        boolean active) {

    static HookForm empty() {
        return new HookForm("", Set.of(), Set.of(), Set.of(), true);
    }

    static HookForm of(Endpoint endpoint) {
        return new HookForm(
                endpoint.address(),
                endpoint.events(),
                endpoint.kinds(),
                endpoint.channels(),
                endpoint.active());
    }

    /** As it was sent; kinds and channels that there are not are left out. */
    static HookForm of(
            MultiValueMap<String, String> sent,
            Collection<String> kinds,
            Collection<String> channels) {
        String address = sent.getFirst("address");
        return new HookForm(
                address == null ? "" : address.strip(),
                sent.getOrDefault("event", List.of()).stream()
                        .flatMap(word -> Event.of(word).stream())
                        .collect(Collectors.toSet()),
                known(sent.getOrDefault("kind", List.of()), kinds),
                known(sent.getOrDefault("channel", List.of()), channels),
                !"off".equals(sent.getFirst("state")));
    }

    private static Set<String> known(List<String> chosen, Collection<String> all) {
        return chosen.stream().filter(all::contains).collect(Collectors.toSet());
    }

    Webhooks.Wish wish() {
        return new Webhooks.Wish(address, events, kinds, channels, active);
    }

    static Map<String, String> errors(Visit v, InvalidWebhook invalid) {
        return switch (invalid.reason()) {
            case ADDRESS_UNFIT ->
                    Map.of(
                            "address",
                            v.say(
                                    "请写完整的网址，以 https:// 或 http:// 开头。",
                                    "Write a whole address, beginning with https:// or http://."));
            case ADDRESS_NAMES_USER ->
                    Map.of(
                            "address",
                            v.say(
                                    "网址里不能写用户名和密码，对方可以用签名核对。",
                                    "Leave out user and password; a receiver checks the signature."));
            case ADDRESS_PRIVATE ->
                    Map.of(
                            "address",
                            v.say(
                                    "这是内部网络的地址，不能通知；确实要通知，请管理员把主机名写进 laodongmei.private-hosts。",
                                    "This is no public address; laodongmei.private-hosts can name its host."));
            case NAME_PRIVATE ->
                    Map.of(
                            "address",
                            v.say(
                                    "这个域名指向内部网络，不能通知；确实要通知，请管理员把它写进 laodongmei.private-hosts。",
                                    "This name leads into a private network; laodongmei.private-hosts can name it."));
            case TOO_MANY_NAMED ->
                    Map.of(
                            "form",
                            v.say(
                                    "选得太多，不如一个都不选，那就是全部。",
                                    "Too much is chosen; choose nothing for all."));
            case TOO_MANY ->
                    Map.of(
                            "form",
                            v.say(
                                    "最多 " + Webhooks.MOST + " 个，请先删掉不用的。",
                                    "At most " + Webhooks.MOST + "; remove some first."));
            case UNKNOWN -> Map.of("form", v.say("它已经不在了。", "It is there no more."));
        };
    }
}
