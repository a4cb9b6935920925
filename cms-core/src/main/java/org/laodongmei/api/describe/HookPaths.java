package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.closed;
import static org.laodongmei.api.describe.Operations.header;
import static org.laodongmei.api.describe.Schemas.member;
import static org.laodongmei.api.describe.Schemas.ref;
import static org.laodongmei.api.describe.Schemas.type;

import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Member.Form;
import org.laodongmei.syndication.Event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is sent to programs that asked to be told, by the convention of Standard Webhooks. */
final class HookPaths {

    private static final List<String> STAGES = List.of("announced", "open", "closed", "decided");

    private final Schemas schemas;

    HookPaths(Schemas schemas) {
        this.schemas = schemas;
    }

    /** By the words of the events. */
    Map<String, Object> all() {
        put(
                "EntryEvent",
                member("id", Form.TEXT),
                member("kind", Form.TEXT),
                member("slug", Form.TEXT),
                member("url", Form.ADDRESS),
                member("revision", Form.WHOLE),
                member("title", Form.TEXT),
                member("channel", Form.TEXT).orNull());
        put("ChannelEvent", member("slug", Form.TEXT));
        put(
                "CampaignEvent",
                member("slug", Form.TEXT),
                member("url", Form.ADDRESS),
                member("title", Form.TEXT),
                member("starts", Form.MOMENT),
                member("ends", Form.MOMENT),
                member("stage", Form.TEXT).oneOf(STAGES));
        put("PingEvent", member("webhook", Form.TEXT));
        Map<String, Object> hooks = new LinkedHashMap<>();
        for (Event event : Event.values()) {
            hooks.put(event.word(), Map.of("post", told(event)));
        }
        return hooks;
    }

    private void put(String name, Member... members) {
        schemas.put(name, List.of(members), List.of());
    }

    private static Map<String, Object> told(Event event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", Schemas.with(type("string", ""), "const", event.word()));
        body.put("timestamp", type("string", "date-time"));
        body.put("data", ref(data(event)));
        Map<String, Object> operation =
                Operations.operation(
                        event.name().toLowerCase(Locale.ROOT),
                        about(event),
                        "webhooks",
                        List.of(
                                header("webhook-id", true, "同一个通知重发时不变"),
                                header("webhook-timestamp", true, "发出的秒数，Unix 时间"),
                                header("webhook-signature", true, "v1,… 用空格隔开；更换密钥时有两个")),
                        Map.of("2XX", Map.of("description", "收到了；410 则不再发")));
        operation.put("requestBody", Operations.body(closed(body), null));
        return operation;
    }

    private static String data(Event event) {
        return switch (event) {
            case ENTRY_PUBLISHED, ENTRY_UPDATED, ENTRY_WITHDRAWN -> "EntryEvent";
            case CHANNEL_CHANGED -> "ChannelEvent";
            case CAMPAIGN_ANNOUNCED,
                    CAMPAIGN_OPENED,
                    CAMPAIGN_CLOSED,
                    CAMPAIGN_DECIDED,
                    CAMPAIGN_CHANGED ->
                    "CampaignEvent";
            case PING -> "PingEvent";
        };
    }

    private static String about(Event event) {
        return switch (event) {
            case ENTRY_PUBLISHED -> "读者看到了一篇新的稿件";
            case ENTRY_UPDATED -> "读者看到了一篇稿件的新版本";
            case ENTRY_WITHDRAWN -> "读者不再看到一篇稿件";
            case CHANNEL_CHANGED -> "栏目有了改动，请重新读取";
            case CAMPAIGN_ANNOUNCED -> "读者看到了一个投票活动";
            case CAMPAIGN_OPENED -> "活动开始投票";
            case CAMPAIGN_CLOSED -> "活动停止投票";
            case CAMPAIGN_DECIDED -> "活动有了最后的结果";
            case CAMPAIGN_CHANGED -> "活动的标题、开始或结束改了";
            case PING -> "有人试发一条";
        };
    }
}
