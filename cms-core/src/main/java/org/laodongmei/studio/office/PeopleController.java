package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtepeopleGenerated;
import gg.jte.generated.precompiled.studio.JtepersonGenerated;

import org.jspecify.annotations.Nullable;
import org.laodongmei.channel.Channels;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.Unit;
import org.laodongmei.people.Units;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Refusals;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who can sign in and what they may. */
@Controller
final class PeopleController {

    /** Stands for a unit that was typed and is none. */
    private static final String NONE_SUCH = "?";

    private static final int MOST_SHOWN = 300;

    private final Accounts accounts;
    private final Addresses addresses;
    private final SignIns signIns;
    private final Passkeys passkeys;
    private final Units units;
    private final Channels channels;
    private final Confirmation confirmation;
    private final StudioPlace place;

    PeopleController(
            Accounts accounts,
            Addresses addresses,
            SignIns signIns,
            Passkeys passkeys,
            Units units,
            Channels channels,
            Confirmation confirmation,
            StudioPlace place) {
        this.accounts = accounts;
        this.addresses = addresses;
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.units = units;
        this.channels = channels;
        this.confirmation = confirmation;
        this.place = place;
    }

    @GetMapping("/studio/people")
    View list(Visit v, @RequestParam(defaultValue = "") String q) {
        List<Account> people = accounts.search(q, MOST_SHOWN);
        int all = accounts.count();
        Map<String, String> names =
                units.names(people.stream().map(Account::unit).filter(Objects::nonNull).toList());
        return Screen.of(out -> JtepeopleGenerated.render(out, null, v, people, names, q, all));
    }

    @GetMapping("/studio/people/new")
    View form(Visit v) {
        return form(v, null, PersonForm.empty(), "", Map.of());
    }

    @PostMapping("/studio/people/new")
    View add(Visit v, @RequestParam MultiValueMap<String, String> typed) {
        PersonForm form = PersonForm.of(typed);
        Map<String, String> errors = confirmation.errors(v, confirm(typed));
        if (!errors.isEmpty()) {
            return form(v, null, form, "", errors);
        }
        try {
            String mail = Addresses.checked(form.mail());
            String id = accounts.add(v.account().id(), wish(form));
            addresses.set(v.account().id(), id, mail);
            return invited(v, id);
        } catch (InvalidAccount e) {
            return form(v, null, form, "", Refusals.of(v, e));
        }
    }

    @GetMapping("/studio/people/{id}")
    View person(Visit v, @PathVariable String id) {
        Account account = account(id);
        return form(v, account, filled(account), "", Map.of());
    }

    @PostMapping("/studio/people/{id}")
    View change(
            Visit v,
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = "save") String deed,
            @RequestParam MultiValueMap<String, String> typed) {
        Account account = account(id);
        PersonForm form = PersonForm.of(typed);
        Map<String, String> errors = confirmation.errors(v, confirm(typed));
        if (!errors.isEmpty()) {
            return form(v, account, form, "", errors);
        }
        String by = v.account().id();
        try {
            switch (deed) {
                case "invite" -> {
                    return invited(v, id);
                }
                case "two-step-off" -> signIns.endTwoStep(by, id);
                case "passkeys-off" -> passkeys.removeAll(by, id);
                case "disable" -> accounts.setActive(by, id, false);
                case "enable" -> accounts.setActive(by, id, true);
                default -> {
                    String mail = Addresses.checked(form.mail());
                    accounts.change(by, id, wish(form));
                    addresses.set(by, id, mail);
                }
            }
            return new RedirectView("/studio/people");
        } catch (InvalidAccount e) {
            return form(v, account, form, "", Refusals.of(v, e));
        }
    }

    /** The link is shown once, on this answer; only its hash is kept. */
    private View invited(Visit v, String id) {
        String token = accounts.invite(v.account().id(), id);
        Account account = account(id);
        return form(
                v,
                account,
                filled(account),
                place.address("/studio/invitation?token=" + token),
                Map.of());
    }

    private View form(
            Visit v,
            @Nullable Account account,
            PersonForm form,
            String link,
            Map<String, String> errors) {
        return Screen.form(
                errors,
                out ->
                        JtepersonGenerated.render(
                                out,
                                null,
                                v,
                                account,
                                form,
                                unitName(form.unit()),
                                channels.all(),
                                link,
                                errors));
    }

    private Accounts.Wish wish(PersonForm form) {
        String unit =
                form.unit().isEmpty() ? null : unit(form.unit()).map(Unit::id).orElse(NONE_SUCH);
        return new Accounts.Wish(form.name(), form.display(), unit, form.grants());
    }

    /** Who knows no code types the name. */
    private Optional<Unit> unit(String typed) {
        return units.coded(typed).or(() -> units.named(typed));
    }

    private String unitName(String typed) {
        return typed.isEmpty() ? "" : unit(typed).map(Unit::name).orElse("");
    }

    private PersonForm filled(Account account) {
        return PersonForm.of(account, addresses.of(account.id()).mail(), code(account));
    }

    private String code(Account account) {
        String unit = account.unit();
        return unit == null ? "" : units.find(unit).map(Unit::code).orElse("");
    }

    private Account account(String id) {
        return accounts.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String confirm(MultiValueMap<String, String> typed) {
        String password = typed.getFirst("confirm");
        return password == null ? "" : password;
    }
}
