/**
 * Where pieces are written: lists of entries, the form that a kind's YAML makes, saves that lose
 * nothing, finding anything by title or sound.
 */
@NullMarked
package org.laodongmei.studio.desk;

import org.jspecify.annotations.NullMarked;
