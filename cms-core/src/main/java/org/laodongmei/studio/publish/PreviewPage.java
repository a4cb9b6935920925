package org.laodongmei.studio.publish;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.Draft;
import org.laodongmei.entry.desk.DeskRow;
import org.laodongmei.markup.QrCode;
import org.laodongmei.review.preview.PreviewLinks.Made;

import java.util.List;
import java.util.Map;

/**
 * What the preview screen shows.
 *
 * @param words what a shared card says below the title
 * @param link a link that was just made; empty when none was
 * @param qr its code; null when none was
 * @param links those that still open something
 * @param names what others see of accounts, by id
 */
public record PreviewPage(
        DeskRow row,
        int revision,
        Dress dress,
        Draft draft,
        String words,
        String link,
        @Nullable QrCode qr,
        List<Made> links,
        Map<String, String> names) {}
