/**
 * What readers ask the site's search, by day: the words and how often, nothing of who asked. {@link
 * org.laodongmei.question.Questions} is the door. The site notes, the studio reads.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"db", "review::proof"})
package org.laodongmei.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
