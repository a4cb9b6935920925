/**
 * Pictures of other sites, fetched for a text that was pasted. Whoever may write may name any
 * address, so nothing but public addresses is ever asked: see {@link
 * org.laodongmei.media.remote.RemotePictures}.
 */
@NullMarked
@NamedInterface("remote")
package org.laodongmei.media.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
