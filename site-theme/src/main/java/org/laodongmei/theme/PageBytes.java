package org.laodongmei.theme;

import java.util.SortedMap;

/**
 * A page as UTF-8, with what it has in common with other pages: so that whoever compresses pages
 * need do those parts only once.
 *
 * @param bytes the whole page
 * @param shared by the offset at which they stand, parts that are the same arrays in many pages of
 *     one theme; they do not overlap
 */
public record PageBytes(byte[] bytes, SortedMap<Integer, byte[]> shared) {}
