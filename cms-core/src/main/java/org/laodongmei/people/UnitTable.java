package org.laodongmei.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of units as offices keep it: CSV with the columns 编号 名称 上级编号, or code name parent, in any
 * order, in UTF-8 or, as Excel saves it in China, GB18030.
 *
 * @param rows by code, in the table's order
 * @param problems lines that were not taken
 */
public record UnitTable(Map<String, Row> rows, List<Problem> problems) {

    /** No more lines are read. */
    public static final int MOST_ROWS = 100_000;

    /** A unit as the table has it; the parent's code is empty at the top. */
    public record Row(long line, String code, String name, String parent) {}

    /** A line that was not taken, and why. */
    public record Problem(long line, Reason reason, String value) {}

    /** Why a line was not taken. */
    public enum Reason {
        /** The first line names no column for that. */
        NO_COLUMN,
        NOT_CSV,
        CODE_UNFIT,
        NAME_UNFIT,
        CODE_TWICE,
        PARENT_UNKNOWN,
        BELOW_ITSELF,
        /** More than ten levels. */
        TOO_DEEP,
        TOO_MANY
    }

    private static final List<String> CODE = List.of("编号", "单位编号", "code");
    private static final List<String> NAME = List.of("名称", "单位名称", "name");
    private static final List<String> PARENT = List.of("上级编号", "上级", "parent");

    /** Reads a table; whatever is wrong in it is among the problems. */
    public static UnitTable read(byte[] csv) {
        Map<String, Row> rows = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().skipEmptyLines(true).ofCsvRecord(text(csv))) {
            Map<String, Integer> columns = null;
            for (CsvRecord record : reader) {
                if (columns == null) {
                    columns = columns(record, problems);
                    if (!problems.isEmpty()) {
                        break;
                    }
                } else if (rows.size() == MOST_ROWS) {
                    problems.add(new Problem(record.getStartingLineNumber(), Reason.TOO_MANY, ""));
                    break;
                } else {
                    take(record, columns, rows, problems);
                }
            }
        } catch (CsvParseException e) {
            problems.add(new Problem(rows.size() + 1L, Reason.NOT_CSV, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new UnitTable(rows, problems);
    }

    private static String text(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static Map<String, Integer> columns(CsvRecord head, List<Problem> problems) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.getFieldCount(); i++) {
            String title = head.getField(i).strip().toLowerCase(Locale.ROOT);
            for (List<String> names : List.of(CODE, NAME, PARENT)) {
                if (names.contains(title)) {
                    columns.put(names.getFirst(), i);
                }
            }
        }
        for (List<String> needed : List.of(CODE, NAME)) {
            if (!columns.containsKey(needed.getFirst())) {
                problems.add(new Problem(1, Reason.NO_COLUMN, needed.getFirst()));
            }
        }
        return columns;
    }

    private static void take(
            CsvRecord record,
            Map<String, Integer> columns,
            Map<String, Row> rows,
            List<Problem> problems) {
        long line = record.getStartingLineNumber();
        String code = field(record, columns.get(CODE.getFirst()));
        String name = field(record, columns.get(NAME.getFirst()));
        String parent = field(record, columns.get(PARENT.getFirst()));
        if (!fits(code, 40)) {
            problems.add(new Problem(line, Reason.CODE_UNFIT, code));
        } else if (!fits(name, 120)) {
            problems.add(new Problem(line, Reason.NAME_UNFIT, name));
        } else if (rows.putIfAbsent(code, new Row(line, code, name, parent)) != null) {
            problems.add(new Problem(line, Reason.CODE_TWICE, code));
        }
    }

    private static String field(CsvRecord record, Integer column) {
        return column == null || column >= record.getFieldCount()
                ? ""
                : record.getField(column).strip();
    }

    static boolean fits(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && text.chars().noneMatch(Character::isISOControl);
    }
}
