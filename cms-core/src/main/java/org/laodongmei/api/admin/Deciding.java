package org.laodongmei.api.admin;

import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.Writing.Version;
import org.laodongmei.people.token.Scope;
import org.laodongmei.review.Publishing;
import org.laodongmei.review.Reviews;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Hands entries in, decides about them, and lets readers have them or not. */
@Component
final class Deciding {

    /** What can be done, by its word in the address, with the members that may be sent. */
    private static final Map<String, List<String>> ACTS =
            Map.of(
                    "submit", List.of("note", "seen"),
                    "recall", List.of(),
                    "approve", List.of("note"),
                    "return", List.of("reason"),
                    "publish", List.of("at", "until"),
                    "unschedule", List.of(),
                    "withdraw", List.of("reason"),
                    "trash", List.of(),
                    "restore", List.of());

    /** Those about a text that somebody has before them. */
    private static final Set<String> OF_A_VERSION =
            Set.of("submit", "approve", "return", "publish");

    private static final Set<String> OF_WRITERS = Set.of("submit", "recall", "trash", "restore");

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

    static boolean isOfAVersion(String act) {
        return OF_A_VERSION.contains(act);
    }

    /** Does something to an entry. */
    void act(Actor actor, String id, String act, Version version, JsonNode json) {
        List<String> members = ACTS.get(act);
        if (members == null) {
            throw Fault.missing();
        }
        actor.needs(OF_WRITERS.contains(act) ? Scope.WRITE : Scope.PUBLISH);
        json.propertyNames()
                .forEach(name -> {
                    if (!members.contains(name)) {
                        throw InvalidQuery.unknown(name, 0, "member", "成员", name, members);
                    }
                });
        if (OF_WRITERS.contains(act)) {
            shelf.written(actor, id);
        } else {
            shelf.seen(actor, id);
        }
        if (isOfAVersion(act)
                && !writing.open(id).orElseThrow(Fault::missing).version().equals(version)) {
            throw Fault.changed();
        }
        decide(actor, id, act, version, json);
    }

    private void decide(Actor actor, String id, String act, Version version, JsonNode json) {
        var who = actor.account();
        switch (act) {
            case "submit" -> reviews.submit(id, version, who, text(json, "note"), seen(json));
            case "recall" -> reviews.recall(id, who);
            case "approve" -> reviews.approve(id, version.number(), who, text(json, "note"));
            case "return" -> reviews.giveBack(id, version.number(), who, text(json, "reason"));
            case "publish" ->
                    publishing.publish(
                            Map.of(id, version.number()),
                            who,
                            EntryShape.moment(json, "at"),
                            EntryShape.moment(json, "until"),
                            null);
            case "unschedule" -> publishing.unschedule(List.of(id), who, List.of());
            case "withdraw" -> publishing.withdraw(List.of(id), who, text(json, "reason"));
            case "trash" -> trash(actor, id);
            default -> publishing.restore(List.of(id), who, reviews);
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
