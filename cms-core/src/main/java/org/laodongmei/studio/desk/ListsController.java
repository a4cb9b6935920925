package org.laodongmei.studio.desk;

import org.laodongmei.entry.desk.SavedLists;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Lists that somebody gives a name. */
@Controller
final class ListsController {

    private final SavedLists lists;
    private final DeskController list;

    ListsController(SavedLists lists, DeskController list) {
        this.lists = lists;
        this.list = list;
    }

    @PostMapping("/studio/entries/lists")
    View keep(
            Visit v,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String forget) {
        if (!forget.isEmpty()) {
            lists.forget(v.account().id(), forget);
        } else if (!lists.keep(v.account().id(), name, DeskFilter.normal(back))) {
            return list.told(
                    v,
                    back,
                    v.say(
                            "给它一个名字（60 字以内）；每人最多存 " + SavedLists.MOST + " 个。",
                            "Give it a name of up to 60 characters; "
                                    + SavedLists.MOST
                                    + " are kept at most."));
        }
        return new RedirectView(DeskFilter.parse(back).from(""));
    }
}
