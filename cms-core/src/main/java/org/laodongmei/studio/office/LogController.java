package org.laodongmei.studio.office;

import gg.jte.generated.precompiled.studio.JtelogGenerated;

import org.laodongmei.audit.Act;
import org.laodongmei.audit.Audit;
import org.laodongmei.people.Accounts;
import org.laodongmei.studio.Screen;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit log, newest first, and on demand whether it is whole. */
@Controller
final class LogController {

    private static final int A_PAGE = 100;

    private final Audit audit;
    private final Accounts accounts;

    LogController(Audit audit, Accounts accounts) {
        this.audit = audit;
        this.accounts = accounts;
    }

    @GetMapping("/studio/log")
    View log(
            Visit v,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "false") boolean check) {
        List<Act> acts = audit.before(before, A_PAGE);
        Map<String, String> names =
                accounts.displays(
                        acts.stream()
                                .flatMap(act -> Stream.of(act.who(), act.subject()))
                                .collect(Collectors.toSet()));
        long older = acts.size() < A_PAGE ? 0 : acts.getLast().seq();
        // It reads the whole log, so it waits until somebody asks.
        OptionalLong broken = check ? audit.firstBreak() : OptionalLong.empty();
        return Screen.of(
                out -> JtelogGenerated.render(out, null, v, acts, names, older, check, broken));
    }
}
