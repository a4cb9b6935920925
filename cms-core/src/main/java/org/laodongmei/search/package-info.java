/**
 * The index and the questions put to it. {@link org.laodongmei.search.SearchIndex} is the door:
 * documents in, answers and suggestions out; it can be thrown away at any time. {@link
 * org.laodongmei.search.Indexer} fills it by following the change log. The site, the API and the
 * command line may enter.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"change", "channel", "entry", "kind", "markup", "setting"})
package org.laodongmei.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
