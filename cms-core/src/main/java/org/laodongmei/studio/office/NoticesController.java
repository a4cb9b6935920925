package org.laodongmei.studio.office;

import org.laodongmei.people.InvalidAccount;
import org.laodongmei.people.address.Address;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.studio.Confirmation;
import org.laodongmei.studio.Refusals;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Map;

/** Where one's own letters go, and whether there are any. */
@Controller
final class NoticesController {

    private final Addresses addresses;
    private final Confirmation confirmation;
    private final MePage page;

    NoticesController(Addresses addresses, Confirmation confirmation, MePage page) {
        this.addresses = addresses;
        this.confirmation = confirmation;
        this.page = page;
    }

    @PostMapping("/studio/me/notices")
    View change(
            Visit v,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "false") boolean told,
            @RequestParam(defaultValue = "") String confirm) {
        Address typed = new Address(mail, told);
        Map<String, String> errors = confirmation.errors(v, confirm);
        if (!errors.isEmpty()) {
            return page.show(v, typed, errors);
        }
        try {
            addresses.set(v.account().id(), v.account().id(), typed);
            return new RedirectView("/studio/me#notices");
        } catch (InvalidAccount e) {
            return page.show(v, typed, Refusals.of(v, e));
        }
    }
}
