package org.laodongmei.studio.desk;

import org.laodongmei.channel.Channels;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.LibraryQuery;
import org.laodongmei.people.Account;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Right;
import org.laodongmei.people.Unit;
import org.laodongmei.people.Units;
import org.laodongmei.review.sight.Sights;
import org.laodongmei.studio.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import java.util.ArrayList;
import java.util.List;

/** Whatever somebody looks for: entries, files, people, units. Screens the page knows by itself. */
@Controller
final class AnythingController {

    private static final int ENTRIES = 8;
    private static final int OTHERS = 5;
    private static final int LONGEST = 100;

    private final Titles titles;
    private final Channels channels;
    private final Library library;
    private final Accounts accounts;
    private final Units units;

    AnythingController(
            Titles titles, Channels channels, Library library, Accounts accounts, Units units) {
        this.titles = titles;
        this.channels = channels;
        this.library = library;
        this.accounts = accounts;
        this.units = units;
    }

    /** Something that was found; see palette.ts. */
    record Met(String title, String note, String address) {}

    @GetMapping("/studio/anything.json")
    @ResponseBody
    List<Met> find(Visit v, @RequestParam(defaultValue = "") String q) {
        String asked = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        List<Met> met = new ArrayList<>();
        titles.find(Sights.of(v.account(), channels.all()), asked, "", ENTRIES)
                .forEach(row ->
                        met.add(
                                new Met(
                                        DeskWords.title(v, row.title()),
                                        DeskWords.state(v, row.state()),
                                        "/studio/entries/" + row.id())));
        if (asked.isEmpty()) {
            return met;
        }
        LibraryQuery files = new LibraryQuery(List.of(asked.split("\\s+")), null, null, false);
        for (Item item : library.list(files, null, OTHERS)) {
            met.add(
                    new Met(
                            item.asset().name(),
                            v.say("媒体", "media"),
                            "/studio/media/" + item.asset().sha256()));
        }
        if (v.may(Right.ADMINISTER)) {
            for (Account account : accounts.search(asked, OTHERS)) {
                String address = "/studio/people/" + account.id();
                met.add(new Met(account.display(), v.say("人员", "person"), address));
            }
            for (Unit unit : units.search(asked, OTHERS)) {
                met.add(new Met(unit.name(), v.say("单位", "unit"), "/studio/units"));
            }
        }
        return met;
    }
}
