/**
 * How the API speaks HTTP: who asks and how often, strong ETags, answers kept while the edition
 * that they were made from lasts, problems as RFC 9457 has them.
 */
@NullMarked
@NamedInterface("serve")
package org.laodongmei.api.serve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
