/**
 * How a Markdown source is read, within which bounds. Internal to the room; knows no other package
 * of it but the one that makes HTML safe.
 */
@NullMarked
package org.laodongmei.markup.source;

import org.jspecify.annotations.NullMarked;
