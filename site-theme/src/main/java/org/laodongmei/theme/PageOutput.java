package org.laodongmei.theme;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateOutput;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers a page in one array and notes where the parts are that pages share. */
final class PageOutput implements TemplateOutput {

    private final Set<byte[]> shared;
    private final SortedMap<Integer, byte[]> found = new TreeMap<>();
    private byte[] buffer = new byte[16 * 1024];
    private int size;

    /**
     * @param shared the parts, told apart by identity
     */
    PageOutput(Set<byte[]> shared) {
        this.shared = shared;
    }

    @Override
    public void writeContent(String value) {
        append(value.getBytes(UTF_8));
    }

    @Override
    public void writeContent(String value, int beginIndex, int endIndex) {
        writeContent(value.substring(beginIndex, endIndex));
    }

    @Override
    public void writeBinaryContent(byte[] value) {
        if (shared.contains(value)) {
            found.put(size, value);
        }
        append(value);
    }

    private void append(byte[] bytes) {
        if (bytes.length > buffer.length - size) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, size + bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    PageBytes page() {
        return new PageBytes(Arrays.copyOf(buffer, size), found);
    }
}
