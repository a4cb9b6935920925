package org.laodongmei.review.check;

import org.laodongmei.entry.desk.Desk;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.markup.Prose.Target;
import org.laodongmei.media.library.Item;
import org.laodongmei.media.library.Library;
import org.laodongmei.review.proof.Finding;
import org.laodongmei.review.proof.Finding.Weight;
import org.laodongmei.review.proof.Findings;
import org.laodongmei.review.proof.Piece;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where links and pictures lead, and whether those who cannot see pictures are told what they show.
 */
final class Targets {

    private static final String ENTRY = "entry:";
    private static final String ASSET = "asset:";

    /** A machine of one's own, or of the office: no reader gets there. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "localhost|127\\..*|10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|[^.]+|.*\\.(local|lan|internal)");

    private final Map<String, DeskRow> entries;
    private final Map<String, Item> files = new HashMap<>();
    private final Findings found;

    private Targets(Map<String, DeskRow> entries, List<Item> files, Findings found) {
        this.entries = entries;
        files.forEach(file -> this.files.put(file.asset().sha256(), file));
        this.found = found;
    }

    /**
     * Looks at all of them: two statements, however many.
     *
     * @param others what the kind's fields point at
     */
    static void look(
            Piece piece,
            Set<String> others,
            List<Texts.Picture> pictures,
            Desk desk,
            Library library,
            Findings found) {
        Set<String> targets = new HashSet<>(others);
        piece.body().prose().links().forEach(link -> targets.add(link.address()));
        piece.body().prose().pictures().forEach(picture -> targets.add(picture.address()));
        Targets at =
                new Targets(
                        desk.find(named(targets, ENTRY)),
                        library.find(named(targets, ASSET)),
                        found);
        piece.body().prose().links().forEach(link -> at.link(piece, link));
        piece.body().prose().pictures().forEach(picture -> at.picture(piece, picture));
        others.forEach(at::other);
        pictures.forEach(at::described);
    }

    private static Set<String> named(Set<String> targets, String scheme) {
        Set<String> ids = new HashSet<>();
        for (String target : targets) {
            if (target.startsWith(scheme)) {
                ids.add(id(target, scheme));
            }
        }
        return ids;
    }

    /** Without a place on its page. */
    private static String id(String target, String scheme) {
        String id = target.substring(scheme.length());
        int place = id.indexOf('#');
        return place < 0 ? id : id.substring(0, place);
    }

    private void link(Piece piece, Target link) {
        String address = link.address();
        if (address.startsWith(ENTRY)) {
            DeskRow to = entries.get(id(address, ENTRY));
            if (to == null || to.trashed() != null) {
                add(
                        piece,
                        link,
                        "link-dead",
                        Weight.ERROR,
                        "链接的稿件不在了。",
                        "The entry that it leads to is not there.");
            } else if (to.live() == null) {
                add(
                        piece,
                        link,
                        "link-hidden",
                        Weight.WARNING,
                        "链接的《" + to.title() + "》还没有发布，读者点不开。",
                        to.title() + " is not published: readers get nowhere.");
            }
        } else if (address.startsWith(ASSET)) {
            if (!files.containsKey(id(address, ASSET))) {
                add(
                        piece,
                        link,
                        "link-dead",
                        Weight.ERROR,
                        "链接的文件不在媒体库里。",
                        "The file is not in the library.");
            }
        } else if (address.isBlank()) {
            add(piece, link, "link-dead", Weight.ERROR, "链接没有写网址。", "The link leads nowhere.");
        } else if (address.contains("://")) {
            outside(piece, link);
        }
    }

    private void outside(Piece piece, Target link) {
        String host;
        try {
            URI uri = new URI(link.address().replace(" ", "%20"));
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            host = isWeb ? uri.getHost() : null;
        } catch (URISyntaxException e) {
            host = null;
        }
        if (host == null) {
            add(
                    piece,
                    link,
                    "link-broken",
                    Weight.ERROR,
                    "网址写得不对。",
                    "The address is not well-formed.");
        } else if (INSIDE.matcher(host).matches()) {
            add(
                    piece,
                    link,
                    "link-inside",
                    Weight.ERROR,
                    "这是内部地址，读者打不开。",
                    "This is an address inside the office: readers get nowhere.");
        }
    }

    private void picture(Piece piece, Target picture) {
        if (!picture.address().startsWith(ASSET)) {
            return;
        }
        Item file = files.get(id(picture.address(), ASSET));
        if (file == null) {
            add(
                    piece,
                    picture,
                    "picture-gone",
                    Weight.ERROR,
                    "图片不在媒体库里。",
                    "The picture is not in the library.");
        } else if (picture.words().isBlank() && file.lacksAlt()) {
            add(piece, picture, MissingAlt.RULE, Weight.ERROR, MissingAlt.ZH, MissingAlt.EN);
        }
    }

    private void other(String target) {
        if (target.startsWith(ENTRY)) {
            DeskRow to = entries.get(id(target, ENTRY));
            if (to == null || to.trashed() != null) {
                found.add(
                        new Finding(
                                "link-dead",
                                Weight.ERROR,
                                "",
                                0,
                                0,
                                target,
                                "有一处链接的稿件不在了。",
                                "An entry that it points at is not there.",
                                null));
            }
        }
    }

    private void described(Texts.Picture picture) {
        Item file =
                files.get(
                        id(
                                picture.asset().startsWith(ASSET)
                                        ? picture.asset()
                                        : ASSET + picture.asset(),
                                ASSET));
        if (picture.alt().isBlank() && (file == null || file.lacksAlt())) {
            found.add(
                    new Finding(
                            MissingAlt.RULE,
                            Weight.ERROR,
                            picture.place(),
                            0,
                            0,
                            picture.asset(),
                            MissingAlt.ZH,
                            MissingAlt.EN,
                            null));
        }
    }

    private void add(Piece piece, Target at, String rule, Weight weight, String zh, String en) {
        found.add(rule, weight, piece.body(), at.from(), at.to(), zh, en, null);
    }

    /** Said of a picture of the text and of one in a field alike. */
    private static final class MissingAlt {
        static final String RULE = "alt";
        static final String ZH = "图片没有说明，看不见图的人不知道画面是什么；装饰性的图可在媒体库里标明。";
        static final String EN =
                "The picture has no description for those who cannot see it; mark it as decorative in the library if it needs none.";
    }
}
