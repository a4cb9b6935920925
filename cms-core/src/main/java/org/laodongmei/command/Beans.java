package org.laodongmei.command;

import org.laodongmei.audit.Audit;
import org.laodongmei.change.Changes;
import org.laodongmei.channel.ChannelDesk;
import org.laodongmei.channel.Channels;
import org.laodongmei.command.people.PeopleRooms;
import org.laodongmei.command.vote.VoteRooms;
import org.laodongmei.db.Database;
import org.laodongmei.entry.Entries;
import org.laodongmei.entry.History;
import org.laodongmei.entry.Writing;
import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.SavedLists;
import org.laodongmei.entry.desk.TagDesk;
import org.laodongmei.entry.desk.Uses;
import org.laodongmei.entry.desk.Withdrawals;
import org.laodongmei.entry.desk.Writers;
import org.laodongmei.kind.Kinds;
import org.laodongmei.media.Assets;
import org.laodongmei.media.library.Collections;
import org.laodongmei.media.library.Library;
import org.laodongmei.media.library.Likenesses;
import org.laodongmei.media.library.Uploads;
import org.laodongmei.media.remote.RemotePictures;
import org.laodongmei.people.Accounts;
import org.laodongmei.people.Sessions;
import org.laodongmei.people.SignIns;
import org.laodongmei.people.Units;
import org.laodongmei.people.address.Addresses;
import org.laodongmei.people.passkey.Passkeys;
import org.laodongmei.people.token.Tokens;
import org.laodongmei.review.Remarks;
import org.laodongmei.review.Reviews;
import org.laodongmei.review.Stages;
import org.laodongmei.review.check.Checks;
import org.laodongmei.review.check.Known;
import org.laodongmei.review.figures.Contributions;
import org.laodongmei.review.link.OutsideLinks;
import org.laodongmei.review.preview.PreviewLinks;
import org.laodongmei.setting.Settings;
import org.laodongmei.site.SiteLocation;
import org.laodongmei.site.dress.Dress;
import org.laodongmei.site.setting.SiteDesk;
import org.laodongmei.studio.StudioPlace;
import org.laodongmei.transfer.feed.Subscriptions;
import org.laodongmei.vote.Ballots;
import org.laodongmei.vote.Campaigns;
import org.laodongmei.vote.Clusters;
import org.laodongmei.vote.Declarations;
import org.laodongmei.vote.Electors;
import org.laodongmei.vote.Results;
import org.laodongmei.vote.Turnouts;
import org.laodongmei.vote.guard.Refusals;
import org.laodongmei.vote.roll.Rolls;
import org.laodongmei.vote.roll.Vouchers;
import org.laodongmei.vote.serve.Cookies;
import org.springframework.context.support.GenericApplicationContext;

import java.time.InstantSource;

/** Gives the web application the rooms that its screens ask; it is not to close them. */
final class Beans {

    private final GenericApplicationContext context;

    Beans(GenericApplicationContext context) {
        this.context = context;
    }

    /** Gives the web application the rooms that its screens ask. */
    void of(Rooms rooms, StudioPlace place) {
        context.registerBean(SiteLocation.class, rooms::siteLocation);
        context.registerBean(Dress.class, () -> rooms.site().dress());
        context.registerBean(StudioPlace.class, () -> place);
        add(InstantSource.class, rooms.clock());
        add(Settings.class, rooms.settings());
        add(TagDesk.class, new TagDesk(rooms.database(), rooms.changes(), rooms.audit()));
        add(SiteDesk.class, new SiteDesk(rooms.settings(), rooms.audit()));
        add(Channels.class, rooms.channels());
        add(ChannelDesk.class, rooms.channelDesk());
        add(Audit.class, rooms.audit());
        of(rooms.people());
        add(Kinds.class, rooms.kinds());
        add(Assets.class, rooms.assets());
        add(Library.class, rooms.media().library());
        context.registerBean(
                RemotePictures.class, () -> new RemotePictures(rooms.media().library()));
        add(Collections.class, rooms.media().collections());
        add(Likenesses.class, rooms.media().likenesses());
        add(Uploads.class, rooms.media().uploads());
        add(Uses.class, rooms.uses());
        add(Entries.class, rooms.entries());
        add(Writing.class, rooms.writing());
        add(History.class, rooms.history());
        add(Desk.class, rooms.desk());
        add(Writers.class, new Writers(rooms.database(), rooms.clock()));
        add(Stages.class, rooms.stages());
        add(Reviews.class, rooms.reviews());
        add(Database.class, rooms.database());
        add(Withdrawals.class, new Withdrawals(rooms.database()));
        add(Changes.class, rooms.changes());
        add(SavedLists.class, new SavedLists(rooms.database()));
        add(Contributions.class, new Contributions(rooms.database(), rooms.desk()));
        add(Remarks.class, rooms.remarks());
        add(Checks.class, rooms.checks());
        add(Known.class, rooms.known());
        add(Subscriptions.class, rooms.intake().subscriptions());
        add(OutsideLinks.class, rooms.links().links());
        add(
                PreviewLinks.class,
                new PreviewLinks(
                        rooms.database(),
                        rooms.audit(),
                        rooms.people().stamp("preview"),
                        rooms.desk(),
                        rooms.people().accounts(),
                        rooms.clock()));
        of(rooms.votes());
        add(Cookies.class, new Cookies(rooms.baseUrl().startsWith("https:")));
    }

    private void of(VoteRooms votes) {
        add(Campaigns.class, votes.campaigns());
        add(Ballots.class, votes.ballots());
        add(Turnouts.class, votes.turnouts());
        add(Results.class, votes.results());
        add(Declarations.class, votes.declarations());
        add(Clusters.class, votes.clusters());
        add(Refusals.class, votes.refusals());
        add(Electors.class, votes.electors());
        add(Rolls.class, votes.rolls());
    }

    private void of(PeopleRooms people) {
        add(Accounts.class, people.accounts());
        add(Addresses.class, people.addresses());
        add(Sessions.class, people.sessions());
        add(SignIns.class, people.signIns());
        add(Units.class, people.units());
        add(Vouchers.class, people.vouchers());
        add(Passkeys.class, people.passkeys());
        add(Tokens.class, people.tokens());
    }

    /** Hands a room to the web application, which is not to close it. */
    <T> void add(Class<T> type, T room) {
        context.registerBean(type, () -> room, bean -> bean.setDestroyMethodName(""));
    }
}
