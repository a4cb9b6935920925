package org.laodongmei.studio.office;

import org.jspecify.annotations.Nullable;
import org.laodongmei.people.Account;
import org.laodongmei.people.Grant;
import org.laodongmei.people.Role;
import org.springframework.util.MultiValueMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed about somebody.
 *
 * @param mail e-mail address, or empty
 * @param unit code of the unit, or empty
 * @param roles the roles that are ticked, each with the channel chosen beside it, empty for all
 * @param stage of a reviewer, 0 for any
 */
public record PersonForm(
        String name, String display, String mail, String unit, Map<Role, String> roles, int stage) {

    static PersonForm empty() {
        return new PersonForm("", "", "", "", Map.of(), 0);
    }

    static PersonForm of(Account account, String mail, String unit) {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        int stage = 0;
        for (Grant grant : account.grants()) {
            roles.put(grant.role(), grant.channel() == null ? "" : grant.channel());
            stage = Math.max(stage, grant.stage());
        }
        return new PersonForm(account.name(), account.display(), mail, unit, roles, stage);
    }

    static PersonForm of(MultiValueMap<String, String> typed) {
        Map<Role, String> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (typed.getOrDefault("roles", List.of()).contains(role.name())) {
                roles.put(role, text(typed.getFirst("channel-" + role.name())));
            }
        }
        String stage = text(typed.getFirst("stage"));
        return new PersonForm(
                text(typed.getFirst("name")),
                text(typed.getFirst("display")),
                text(typed.getFirst("mail")),
                text(typed.getFirst("unit")),
                roles,
                stage.matches("[1-3]") ? Integer.parseInt(stage) : 0);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    List<Grant> grants() {
        List<Grant> grants = new ArrayList<>();
        roles.forEach((role, channel) ->
                grants.add(new Grant(role, channel.isEmpty() ? null : channel, stageOf(role))));
        return grants;
    }

    private int stageOf(Role role) {
        return role == Role.REVIEWER ? stage : 0;
    }

    /** Whether the role is ticked. */
    public boolean has(Role role) {
        return roles.containsKey(role);
    }

    /** The channel chosen for the role, empty for all. */
    public String channel(Role role) {
        return roles.getOrDefault(role, "");
    }
}
