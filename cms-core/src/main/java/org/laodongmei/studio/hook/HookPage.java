package org.laodongmei.studio.hook;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channel;
import org.laodongmei.kind.Kind;
import org.laodongmei.studio.Visit;
import org.laodongmei.syndication.Delivery;
import org.laodongmei.syndication.Endpoint;
import org.laodongmei.syndication.Event;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the screens of webhooks show.
 *
 * @param endpoints all, for the list
 * @param dead how many deliveries were given up, by id
 * @param one the one that the screen is about; null for the list
 * @param deliveries the newest of it
 * @param secret what was made just now; empty for nothing
 */
public record HookPage(
        List<Endpoint> endpoints,
        Map<String, Integer> dead,
        @Nullable Endpoint one,
        List<Delivery> deliveries,
        Collection<Kind> kinds,
        List<Channel> channels,
        String secret,
        HookForm form,
        Map<String, String> errors) {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String toString() {
        return "HookPage[" + one + "]";
    }

    /** What an event is called. */
    public static String event(Visit v, Event event) {
        return switch (event) {
            case ENTRY_PUBLISHED -> v.say("稿件发布", "published");
            case ENTRY_UPDATED -> v.say("已发布的稿件有改动", "updated");
            case ENTRY_WITHDRAWN -> v.say("稿件撤回", "withdrawn");
            case CHANNEL_CHANGED -> v.say("栏目变动", "channels changed");
            case CAMPAIGN_ANNOUNCED -> v.say("活动公布", "a campaign announced");
            case CAMPAIGN_OPENED -> v.say("活动开始点赞", "a campaign opened");
            case CAMPAIGN_CLOSED -> v.say("活动截止", "a campaign closed");
            case CAMPAIGN_DECIDED -> v.say("活动结果确定", "a campaign's result final");
            case CAMPAIGN_CHANGED -> v.say("活动改名或改期", "a campaign renamed or moved");
            case PING -> v.say("试发", "ping");
        };
    }

    /** What an endpoint is told of, in one line. */
    public static String wants(Visit v, Endpoint endpoint) {
        String events =
                endpoint.events().isEmpty()
                        ? v.say("全部事件", "all events")
                        : String.join(
                                v.say("、", ", "),
                                endpoint.events().stream()
                                        .sorted()
                                        .map(event -> event(v, event))
                                        .toList());
        boolean some = !endpoint.kinds().isEmpty() || !endpoint.channels().isEmpty();
        return some ? events + v.say("（部分内容）", " (some content)") : events;
    }

    /** Whether it is told, in a word. */
    public static String state(Visit v, Endpoint endpoint) {
        if (endpoint.active()) {
            return v.say("在用", "on");
        }
        return endpoint.trouble().isEmpty() ? v.say("停用", "off") : v.say("对方不收", "refused");
    }

    /** What was sent, for a person to read. */
    public static String pretty(String body) {
        return PRETTY.writeValueAsString(PRETTY.readTree(body));
    }

    /** How far a delivery got; what waits for one that is not told any more has stopped. */
    public static String state(Visit v, Endpoint endpoint, Delivery delivery) {
        return switch (delivery.state()) {
            case DONE -> v.say("已收", "taken");
            case DEAD -> v.say("放弃", "given up");
            case WAITING -> {
                if (!endpoint.active()) {
                    yield v.say("停发", "stopped");
                }
                yield delivery.tries() == 0
                        ? v.say("待发", "waits")
                        : v.say("重试 ", "again ") + v.time(delivery.due());
            }
        };
    }

    /** The colour of that, as a class of the style sheet. */
    public static String stateClass(Endpoint endpoint, Delivery delivery) {
        return switch (delivery.state()) {
            case DONE -> "good";
            case WAITING -> endpoint.active() ? "waits" : "off";
            case DEAD -> "off";
        };
    }

    /** What came back at the last try, or why nothing did. */
    public static String result(Visit v, Delivery delivery) {
        String answer = delivery.answer();
        if (delivery.status() == 0) {
            // What a programmer makes of it stands with the answer.
            String why = answer.replaceFirst("（\\w+）$", "");
            return v.say(why.isEmpty() ? "没有回应" : why, "no answer");
        }
        boolean redirect = delivery.status() >= 300 && delivery.status() <= 399;
        return "HTTP "
                + delivery.status()
                + (redirect ? v.say("（不跟随跳转）", " (redirects are not followed)") : "");
    }
}
