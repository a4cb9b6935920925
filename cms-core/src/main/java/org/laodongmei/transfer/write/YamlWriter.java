package org.laodongmei.transfer.write;

import org.jspecify.annotations.Nullable;
import org.laodongmei.transfer.read.YamlText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * Writes mappings as YAML that people like to read and that {@link YamlText} reads back as the
 * same: quotes only where they are needed, several lines as a block, short lists in one line. Equal
 * mappings give equal text.
 */
public final class YamlWriter {

    private static final int SHORT = 100;

    private YamlWriter() {}

    /** The mapping, in its order; ends with a line break. */
    public static String write(Map<String, @Nullable Object> mapping) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setDereferenceAliases(true);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(new Readable(options), options).dump(mapping);
    }

    private static final class Readable extends Representer {

        Readable(DumperOptions options) {
            super(options);
            representers.put(String.class, value -> text((String) value));
            representers.put(
                    Double.class,
                    value -> representScalar(Tag.FLOAT, value.toString(), ScalarStyle.PLAIN));
            representers.put(
                    OffsetDateTime.class,
                    date ->
                            representScalar(
                                    Tag.TIMESTAMP,
                                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                            (OffsetDateTime) date),
                                    ScalarStyle.PLAIN));
        }

        private Node text(String text) {
            ScalarStyle style = ScalarStyle.PLAIN;
            if (text.chars().anyMatch(Readable::isFragile)) {
                style = ScalarStyle.DOUBLE_QUOTED;
            } else if (text.indexOf('\n') >= 0) {
                style = ScalarStyle.LITERAL;
            } else if (!(YamlText.resolve(text) instanceof String)) {
                style = ScalarStyle.SINGLE_QUOTED;
            }
            return representScalar(Tag.STR, text, style);
        }

        /**
         * What a block or a plain text would not bring back: other line ends, controls, lone
         * surrogates.
         */
        private static boolean isFragile(int c) {
            return c < 0x20 && c != '\n'
                    || c >= 0x7F && c < 0xA0
                    || c == 0x2028
                    || c == 0x2029
                    || c >= 0xD800 && c < 0xE000
                    || c == 0xFEFF
                    || c >= 0xFFFE;
        }

        @Override
        protected Node representSequence(Tag tag, Iterable<?> sequence, FlowStyle style) {
            int length = 0;
            boolean single = true;
            for (Object item : sequence) {
                single &=
                        !(item instanceof List || item instanceof Map)
                                && !(item instanceof String text && text.indexOf('\n') >= 0);
                length += String.valueOf(item).length() + 2;
            }
            return super.representSequence(
                    tag, sequence, single && length < SHORT ? FlowStyle.FLOW : style);
        }
    }
}
