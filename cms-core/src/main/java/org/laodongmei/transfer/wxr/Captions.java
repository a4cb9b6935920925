package org.laodongmei.transfer.wxr;

import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.Inventory;
import org.laodongmei.media.library.Inventory.Kept;
import org.laodongmei.transfer.folder.Findings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the other site says of its files: what a picture shows, its caption and its description.
 * Fills what nobody said here yet, and never takes the place of what somebody did.
 */
final class Captions {

    private static final int BATCH = 200;
    private static final Description NOTHING = new Description("", false, "", "", "");

    private final Media media;
    private final Inventory inventory;
    private final Findings findings;
    private final Map<String, Description> said = new LinkedHashMap<>();

    Captions(Media media, Inventory inventory, Findings findings) {
        this.media = media;
        this.inventory = inventory;
        this.findings = findings;
    }

    /** Hears of an attachment; the first of two with the same bytes counts. */
    void tell(Item item) {
        String sha256 = media.asset(item.text("wp:attachment_url")).orElse(null);
        if (sha256 == null) {
            return;
        }
        Description description =
                new Description(
                        fit(
                                item,
                                Html.plain(
                                        item.meta().getOrDefault("_wp_attachment_image_alt", "")),
                                Description.LONGEST_ALT),
                        false,
                        fit(item, caption(item), Description.LONGEST_CAPTION),
                        "",
                        "");
        if (!description.alt().isEmpty() || !description.caption().isEmpty()) {
            said.putIfAbsent(sha256, description);
        }
        if (said.size() == BATCH) {
            flush();
        }
    }

    /** A caption is for readers there too; a description stands on the page of the file. */
    private static String caption(Item item) {
        String caption = Html.plain(item.text("excerpt:encoded")).strip();
        String description = Html.plain(item.text("content:encoded")).strip();
        if (caption.isEmpty() || caption.contains(description)) {
            return caption.isEmpty() ? description : caption;
        }
        return description.contains(caption) ? description : caption + "；" + description;
    }

    private String fit(Item item, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        findings.note(
                item.label(),
                item.line(),
                "what is said of it is longer than " + longest + " characters; cut");
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** Keeps what was told. */
    void flush() {
        Map<String, Kept> known = inventory.of(said.keySet());
        known.forEach((sha256, before) -> {
            Description after = before.description().or(said.getOrDefault(sha256, NOTHING));
            if (!after.equals(before.description())) {
                inventory.keep(new Kept(sha256, after, before.poster(), before.collections()));
            }
        });
        said.clear();
    }
}
