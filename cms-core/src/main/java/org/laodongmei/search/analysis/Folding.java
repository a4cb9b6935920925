package org.laodongmei.search.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes spellings equal that a reader takes for the same: full-width and half-width, capitals and
 * small letters, traditional and simplified. One character stays one character, so that a place in
 * the folded text is the same place in the text.
 */
public final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    public static char fold(char c) {
        return TABLE[c];
    }

    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            char half = c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : (char) c;
            table[c] =
                    c == 0x3000 || Character.isISOControl(half) ? ' ' : Character.toLowerCase(half);
        }
        readTraditional(table);
        return table;
    }

    /**
     * One line is a traditional character and the simplified ones it may stand for, the usual one
     * first.
     */
    private static void readTraditional(char[] table) {
        try (InputStream in = Folding.class.getResourceAsStream("/nlp/chinese_ts_char.txt")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the table of simplified characters is missing from nlp-common");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(" ");
                if (columns.length > 1 && columns[0].length() == 1 && columns[1].length() == 1) {
                    table[columns[0].charAt(0)] = columns[1].charAt(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
