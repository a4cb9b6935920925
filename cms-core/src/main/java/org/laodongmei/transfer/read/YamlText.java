package org.laodongmei.transfer.read;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a mapping of YAML as data only, bounded in depth and size, aliases counted as often as they
 * are used. Scalars are read as YAML 1.2 reads them: {@code yes}, {@code 10:30} and {@code
 * 2019-05-01} are texts.
 */
public final class YamlText {

    private static final int MOST_ALIASES = 50;

    /** More than the fields of an entry may have, and a list of exported files. */
    private static final int MOST_VALUES = 50_000;

    private static final int DEEPEST = 40;
    private static final String TOO_MANY = "more values, or deeper ones, than any honest file has";
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]{0,40})");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "[-+]?(?:[0-9]{1,40}\\.[0-9]{0,40}|\\.[0-9]{1,40}|[0-9]{1,40}(?=[eE]))(?:[eE][-+]?[0-9]{1,3})?");

    private final int firstLine;
    private final Map<String, Integer> lines;
    private int values;

    private YamlText(int firstLine, Map<String, Integer> lines) {
        this.firstLine = firstLine;
        this.lines = lines;
    }

    /**
     * Reads a mapping: strings, {@link Plain}, lists and mappings; empty text is an empty mapping.
     *
     * @param firstLine the line of the file at which the text begins
     * @param lines gets the line of each key, by a path such as {@code facts[0].label}
     */
    public static Map<String, @Nullable Object> read(
            String yaml, int firstLine, Map<String, Integer> lines) throws NotTaken {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(TextFile.LARGEST);
        Node root;
        try {
            root =
                    new Composer(new Counted(yaml, options), new Resolver(), options)
                            .getSingleNode();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new NotTaken(firstLine + line, "not YAML: " + oneLine(e.getProblem()));
        } catch (ReaderException e) {
            long before = yaml.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
            throw new NotTaken(firstLine + (int) before, "not YAML: a control character");
        } catch (YAMLException | StackOverflowError e) {
            throw new NotTaken(firstLine, "not YAML: " + oneLine(e.getMessage()));
        }
        if (root == null) {
            return new LinkedHashMap<>();
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new NotTaken(firstLine, "not a list of 'name: value'");
        }
        return new YamlText(firstLine, lines).mapping(mapping, "", 0);
    }

    /** Gives up before millions of values fill the memory. */
    private static final class Counted extends ParserImpl {

        private int events;

        Counted(String yaml, LoaderOptions options) {
            super(new StreamReader(yaml), options);
        }

        @Override
        public Event getEvent() {
            Event event = super.getEvent();
            // Of a value, a name and an end.
            if (++events > 3 * MOST_VALUES) {
                throw new ParserException(null, null, TOO_MANY, event.getStartMark());
            }
            return event;
        }
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "cannot be read"
                : message.lines().findFirst().orElse("cannot be read");
    }

    private Map<String, @Nullable Object> mapping(MappingNode node, String path, int depth)
            throws NotTaken {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            int line = line(tuple.getKeyNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new NotTaken(line, "a list or mapping cannot be a name");
            }
            String name = key.getValue();
            String place = path.isEmpty() ? name : path + '.' + name;
            if (map.containsKey(name)) {
                throw new NotTaken(line, "'" + place + "' stands twice");
            }
            lines.put(place, line);
            map.put(name, value(tuple.getValueNode(), place, depth + 1));
        }
        return map;
    }

    private @Nullable Object value(Node node, String path, int depth) throws NotTaken {
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new NotTaken(line(node), TOO_MANY);
        }
        return switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case MappingNode mapping -> mapping(mapping, path, depth);
            case SequenceNode sequence -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (Node item : sequence.getValue()) {
                    String place = path + '[' + list.size() + ']';
                    lines.put(place, line(item));
                    list.add(value(item, place, depth + 1));
                }
                yield list;
            }
            default -> throw new NotTaken(line(node), "not a value");
        };
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }

    private static @Nullable Object scalar(ScalarNode node) {
        boolean tagged = node.getTag().equals(Tag.FLOAT) || node.getTag().equals(Tag.INT);
        return node.isPlain() || tagged ? resolve(node.getValue()) : node.getValue();
    }

    /** What an unquoted text means: itself, or a {@link Plain}. */
    public static Object resolve(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new Plain(text, null);
            case "true", "True", "TRUE" -> new Plain(text, true);
            case "false", "False", "FALSE" -> new Plain(text, false);
            default -> {
                char first = text.charAt(0);
                yield first > '9' || first < '+' ? text : number(text);
            }
        };
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            BigInteger number = new BigInteger(text);
            int bits = number.bitLength();
            return new Plain(
                    text,
                    bits < 32
                            ? (Number) number.intValue()
                            : bits < 64 ? number.longValue() : number);
        }
        if (DECIMAL.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? new Plain(text, number) : text;
        }
        return text;
    }
}
