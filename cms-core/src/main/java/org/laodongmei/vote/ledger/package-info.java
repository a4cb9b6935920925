/**
 * The ledger: lines in order, each bound to the one before, and the only one who writes them. The
 * room of votes enters; others wire it.
 */
@NullMarked
@NamedInterface("ledger")
package org.laodongmei.vote.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
