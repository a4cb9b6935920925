package org.laodongmei.api.admin;

import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Act;
import org.laodongmei.api.shape.Member;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.people.token.Scope;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Refused;
import org.laodongmei.review.Refused.Reason;
import org.laodongmei.review.Reviews;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands entries in, decides about them, and lets readers have them or not. */
@Component
final class Deciding {

    private final Reviews reviews;
    private final Publishing publishing;
    private final Writing writing;
    private final Shelf shelf;

    Deciding(Reviews reviews, Publishing publishing, Writing writing, Shelf shelf) {
        this.reviews = reviews;
        this.publishing = publishing;
        this.writing = writing;
        this.shelf = shelf;
    }

    /**
     * Does something to an entry.
     *
     * @param version of the text that it is about, where it is about one
     */
    void act(Actor actor, String id, Act act, Version version, JsonNode json) {
        List<String> members = act.members().stream().map(Member::name).toList();
        json.propertyNames()
                .forEach(name -> {
                    if (!members.contains(name)) {
                        throw InvalidQuery.unknown(name, 0, "member", "成员", name, members);
                    }
                });
        if (act.isOfWriters()) {
            shelf.written(actor, id);
        } else {
            shelf.seen(actor, id);
        }
        if (act.isOfVersion()
                && !writing.open(id).orElseThrow(Fault::missing).version().equals(version)) {
            throw Fault.changed();
        }
        try {
            decide(actor, id, act, version, json);
        } catch (Refused e) {
            throw e.reason() == Reason.NOT_NOW ? notNow(id) : e;
        }
    }

    /** What stands in the way is where the entry stands. */
    private Fault notNow(String id) {
        String state = shelf.fresh(id).state().name().toLowerCase(Locale.ROOT);
        return Fault.of(409, "refused-not-now", "Refused", "稿件现在是 " + state + "，不能这样做。");
    }

    private void decide(Actor actor, String id, Act act, Version version, JsonNode json) {
        var who = actor.account();
        switch (act) {
            case SUBMIT -> reviews.submit(id, version, who, text(json, "note"), seen(json));
            case RECALL -> reviews.recall(id, who);
            case APPROVE -> reviews.approve(id, version.number(), who, text(json, "note"));
            case RETURN -> reviews.giveBack(id, version.number(), who, text(json, "reason"));
            case PUBLISH ->
                    publishing.publish(
                            Map.of(id, version.number()),
                            who,
                            EntryShape.moment(json, "at"),
                            EntryShape.moment(json, "until"),
                            null);
            case UNSCHEDULE -> publishing.unschedule(List.of(id), who, List.of());
            case WITHDRAW -> publishing.withdraw(List.of(id), who, text(json, "reason"));
            case TRASH -> trash(actor, id);
            case RESTORE -> publishing.restore(List.of(id), who, reviews);
        }
    }

    /** What readers see is taken from them by who may publish, and by a token that is for it. */
    private void trash(Actor actor, String id) {
        if (shelf.fresh(id).live() != null) {
            actor.needs(Scope.PUBLISH);
        }
        publishing.trash(List.of(id), actor.account(), reviews);
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.get(name);
        if (value != null && (!value.isString() || value.asString().length() > 2_000)) {
            throw InvalidQuery.of(
                    name, name + " must be a string of at most 2,000", "要写成文字，最多 2000 字");
        }
        return value == null ? "" : value.asString();
    }

    private static Set<String> seen(JsonNode json) {
        JsonNode value = json.get("seen");
        if (value == null) {
            return Set.of();
        }
        if (!value.isArray() || !value.valueStream().allMatch(JsonNode::isString)) {
            throw InvalidQuery.of("seen", "seen must be an array of strings", "要写成文字的列表");
        }
        return value.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
