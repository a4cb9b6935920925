/**
 * What was brought in from elsewhere and what became of it, so that nothing is brought twice and
 * nothing that was changed here is written over.
 */
@NullMarked
@NamedInterface("arrival")
package org.laodongmei.transfer.arrival;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
