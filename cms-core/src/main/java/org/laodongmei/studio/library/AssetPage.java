package org.laodongmei.studio.library;

import org.jspecify.annotations.Nullable;
import org.laodongmei.entry.desk.Uses.Use;
import org.laodongmei.media.library.Collections.Named;
import org.laodongmei.media.library.Description;
import org.laodongmei.media.library.Item;

import java.util.List;
import java.util.Set;

/**
 * What the screen of a file shows.
 *
 * @param typed the description as it stands in the form
 * @param chosen ids of the collections it is in, as ticked
 * @param by who brought it, by name; null when that is not known
 * @param uses which entries point at it, or at what it took the place of
 * @param alike pictures that look like it
 * @param instead what is shown in its place; null while it stands itself
 * @param replaced how many files it is shown in place of
 * @param mayDescribe whether the visitor may say what it is
 * @param mayReplace whether the visitor may put another in its place, give it a still, or delete it
 */
public record AssetPage(
        Item item,
        Description typed,
        Set<String> chosen,
        List<Named> collections,
        @Nullable String by,
        List<Use> uses,
        List<Item> alike,
        @Nullable Item instead,
        int replaced,
        boolean mayDescribe,
        boolean mayReplace) {}
