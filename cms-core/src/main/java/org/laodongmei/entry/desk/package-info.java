/**
 * The entries as an office looks at them: what there is, where each stands on its way to readers,
 * who has it open. Knows addresses and titles, not texts.
 */
@NullMarked
@NamedInterface("desk")
package org.laodongmei.entry.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
