/**
 * The management API, below {@code /api/admin/v1}: programs write, hand in, publish and upload
 * through the same doors and by the same rights as people in the studio. A token only takes away.
 */
@NullMarked
package org.laodongmei.api.admin;

import org.jspecify.annotations.NullMarked;
