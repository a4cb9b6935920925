/**
 * Other sites: {@link org.laodongmei.media.remote.RemotePictures} fetches pictures for a text that
 * was pasted, {@link org.laodongmei.media.remote.RemotePages} asks whether pages are there, {@link
 * org.laodongmei.media.remote.RemoteFiles} fetches what an import names, {@link
 * org.laodongmei.media.remote.RemotePosts} sends to programs. Whoever may write may name any
 * address, so nothing but public addresses is ever asked.
 */
@NullMarked
@NamedInterface("remote")
package org.laodongmei.media.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
