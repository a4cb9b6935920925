package org.laodongmei.theme;

/** Renders page records into HTML. */
public final class Theme {}
