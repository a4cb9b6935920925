package org.laodongmei.studio;

import gg.jte.generated.precompiled.studio.JtetodayGenerated;

import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.people.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The first screen: what there is to do. */
@Controller
final class TodayController {

    private final Accounts accounts;
    private final Units units;

    TodayController(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping({"/studio", "/studio/"})
    View today(Visit v) {
        boolean office = v.may(Right.ADMINISTER);
        int people = office ? accounts.count() : 0;
        int all = office ? units.count() : 0;
        return Screen.of(out -> JtetodayGenerated.render(out, null, v, people, all));
    }
}
