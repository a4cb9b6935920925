package org.laodongmei.transfer.read;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What stands at the head of a Markdown file, and the Markdown.
 *
 * @param values strings, {@link Plain}, numbers, truth values, lists and mappings; in order; empty
 *     without front matter
 * @param lines the line of each value, by a path such as {@code facts[0].label}
 * @param body exactly what follows, without the one empty line that usually parts the two
 * @param bodyLine the line of the file at which the body begins
 */
public record FrontMatter(
        Map<String, @Nullable Object> values,
        Map<String, Integer> lines,
        String body,
        int bodyLine) {

    private static final ObjectMapper TOML = TomlMapper.builder().build();
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final TypeReference<Map<String, @Nullable Object>> MAPPING =
            new TypeReference<>() {};
    private static final Pattern BARE = Pattern.compile("[A-Za-z_][A-Za-z_-]*:( .*)?");
    private static final int LONGEST_BARE = 60;

    /** The line of a value, or of the value around it, or 1. */
    public int line(String path) {
        Integer line = lines.get(path);
        if (line != null) {
            return line;
        }
        int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut > 0 ? line(path.substring(0, cut)) : 1;
    }

    /**
     * Reads YAML between {@code ---}, TOML between {@code +++} or a JSON object.
     *
     * @throws NotTaken if there is a beginning of front matter that cannot be read
     */
    public static FrontMatter parse(String text) throws NotTaken {
        String first = line(text, 0).strip();
        if (first.equals("---")) {
            return fenced(text, next(text, 0), "---", 2);
        }
        if (first.equals("+++")) {
            return fenced(text, next(text, 0), "+++", 2);
        }
        if (text.startsWith("{") && !text.startsWith("{{") && !text.startsWith("{%")) {
            return json(text);
        }
        if (BARE.matcher(first).matches() && hasFenceSoon(text)) {
            return fenced(text, 0, "---", 1);
        }
        return new FrontMatter(Map.of(), Map.of(), text, 1);
    }

    private static FrontMatter fenced(String text, int start, String fence, int firstLine)
            throws NotTaken {
        int line = firstLine;
        for (int at = start; at < text.length(); at = next(text, at), line++) {
            if (text.startsWith(fence, at) && line(text, at).strip().equals(fence)) {
                String head = text.substring(start, at);
                Map<String, Integer> lines = new HashMap<>();
                Map<String, @Nullable Object> values =
                        fence.equals("+++")
                                ? toml(head, lines)
                                : YamlText.read(head, firstLine, lines);
                return withBody(values, lines, text, next(text, at), line + 1);
            }
        }
        throw new NotTaken(1, "the front matter begins here and never ends");
    }

    private static FrontMatter withBody(
            Map<String, @Nullable Object> values,
            Map<String, Integer> lines,
            String text,
            int at,
            int line) {
        int start = text.startsWith("\n", at) ? at + 1 : text.startsWith("\r\n", at) ? at + 2 : at;
        return new FrontMatter(values, lines, text.substring(start), start == at ? line : line + 1);
    }

    private static Map<String, @Nullable Object> toml(String head, Map<String, Integer> lines)
            throws NotTaken {
        lines(head, 2, '=', lines);
        try {
            return TOML.readValue(head, MAPPING);
        } catch (JacksonException | StackOverflowError e) {
            throw new NotTaken(1 + lineOf(e), "not TOML: " + reason(e));
        }
    }

    private static FrontMatter json(String text) throws NotTaken {
        try (JsonParser parser = JSON.createParser(text)) {
            Map<String, @Nullable Object> values = JSON.readValue(parser, MAPPING);
            int end = (int) parser.currentLocation().getCharOffset();
            Map<String, Integer> lines = new HashMap<>();
            lines(text.substring(0, end), 1, ':', lines);
            int line = parser.currentLocation().getLineNr();
            int body = line(text, end).isBlank() ? next(text, end) : end;
            return withBody(values, lines, text, body, body == end ? line : line + 1);
        } catch (JacksonException | StackOverflowError e) {
            throw new NotTaken(lineOf(e), "not JSON: " + reason(e));
        }
    }

    private static int lineOf(Throwable e) {
        return e instanceof JacksonException j && j.getLocation() != null
                ? Math.max(1, j.getLocation().getLineNr())
                : 1;
    }

    private static String reason(Throwable e) {
        String message =
                e instanceof JacksonException j ? j.getOriginalMessage() : "nested too deeply";
        return message == null
                ? "cannot be read"
                : message.lines().findFirst().orElse("cannot be read");
    }

    /** Notes the line of each name that begins one. */
    private static void lines(String head, int firstLine, char sign, Map<String, Integer> lines) {
        int number = firstLine;
        for (String line : head.split("\n", -1)) {
            int at = line.indexOf(sign);
            if (at > 0) {
                lines.putIfAbsent(line.substring(0, at).replaceAll("[\\s\"'{,]", ""), number);
            }
            number++;
        }
    }

    /** Old Hexo files have the closing fence only. */
    private static boolean hasFenceSoon(String text) {
        int at = 0;
        for (int i = 0; i < LONGEST_BARE && at < text.length(); i++, at = next(text, at)) {
            String line = line(text, at).strip();
            if (line.equals("---")) {
                return true;
            }
            if (line.isEmpty()) {
                return false;
            }
        }
        return false;
    }

    private static String line(String text, int at) {
        int end = text.indexOf('\n', at);
        return text.substring(at, end < 0 ? text.length() : end);
    }

    private static int next(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
