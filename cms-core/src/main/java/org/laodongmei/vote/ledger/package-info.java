/**
 * The ledger: lines in order, each bound to the one before, and the only one who writes them. Only
 * the room of votes enters.
 */
@NullMarked
package org.laodongmei.vote.ledger;

import org.jspecify.annotations.NullMarked;
