package org.laodongmei.studio.site;

import java.util.Map;

/**
 * What the screen of the site's settings shows.
 *
 * @param sources what may stand in the navigation, with what it is called
 * @param saved whether it was saved a moment ago
 * @param focus the button on which to go on; empty for none
 * @param errors a sentence by field
 */
public record SitePage(
        SiteForm form,
        Map<String, String> sources,
        boolean saved,
        String focus,
        Map<String, String> errors) {

    /** Whether that button is the one to go on with. */
    public boolean isFocus(String button) {
        return focus.equals(button);
    }
}
