/** The writing screen: the form that a kind's YAML makes, and saves that lose nothing. */
@NullMarked
package org.laodongmei.studio.write;

import org.jspecify.annotations.NullMarked;
