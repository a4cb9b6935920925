package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtestagesGenerated;

import org.laodongmei.channel.Channel;
import org.laodongmei.channel.Channels;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.review.Stage;
import org.laodongmei.review.Stages;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of review: how many in each channel, what they are called, who decides. */
@Controller
final class StagesController {

    private final Stages stages;
    private final Channels channels;
    private final Accounts accounts;

    StagesController(Stages stages, Channels channels, Accounts accounts) {
        this.stages = stages;
        this.channels = channels;
        this.accounts = accounts;
    }

    @GetMapping("/studio/stages")
    View list(Visit v) {
        return list(v, "", Map.of());
    }

    private View list(Visit v, String wrong, Map<String, String> errors) {
        List<Channel> all = channels.all();
        Map<String, List<Stage>> own = stages.own();
        List<Account> reviewers =
                accounts.all().stream().filter(account -> account.may(Right.REVIEW)).toList();
        return Screen.form(
                errors,
                out -> JtestagesGenerated.render(out, null, v, all, own, reviewers, wrong, errors));
    }

    @PostMapping("/studio/stages")
    View set(Visit v, @RequestParam MultiValueMap<String, String> form) {
        String channel = String.valueOf(form.getFirst("channel"));
        boolean isThere =
                channel.equals(Stages.EVERYWHERE)
                        || channels.all().stream().anyMatch(one -> one.slug().equals(channel));
        if (!isThere) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (form.containsKey("inherit")) {
            stages.clear(v.account().id(), channel);
            return new RedirectView("/studio/stages");
        }
        List<Stage> wanted = new ArrayList<>();
        for (int i = 1; i <= Stage.MOST; i++) {
            String name = String.valueOf(form.getOrDefault("name-" + i, List.of("")).getFirst());
            if (!name.isBlank()) {
                List<String> named =
                        form.getOrDefault("reviewers-" + i, List.of()).stream()
                                .filter(id -> accounts.find(id).isPresent())
                                .toList();
                wanted.add(new Stage(wanted.size() + 1, name.strip(), named));
            }
        }
        if (wanted.stream().anyMatch(stage -> stage.name().length() > 40)) {
            return list(v, channel, Map.of("name", v.say("名称最多 40 字。", "At most 40 characters.")));
        }
        stages.set(v.account().id(), channel, wanted);
        return new RedirectView("/studio/stages");
    }
}
