/** The paths below {@code /api/v1}, one controller for each sort of thing. Nobody enters. */
@NullMarked
package org.laodongmei.api.delivery;

import org.jspecify.annotations.NullMarked;
