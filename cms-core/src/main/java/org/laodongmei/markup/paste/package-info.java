/**
 * What is pasted from Word, WPS, WeChat and web pages, as the Markdown that somebody would have
 * typed: the marks of those programs go, and what Chinese newsrooms write by custom — a centred
 * bold title, {@code ○} captions, {@code (文/… 图/…)} — is recognised. It does no I/O.
 */
@NullMarked
@NamedInterface("paste")
package org.laodongmei.markup.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
