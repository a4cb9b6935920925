/**
 * Files of other people's making become text, front matter, dates and slugs, or are refused with a
 * line and a reason. Pure: knows neither kinds nor the database. Inside of {@code transfer}.
 */
@NullMarked
package org.laodongmei.transfer.read;

import org.jspecify.annotations.NullMarked;
