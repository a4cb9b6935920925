import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The formatter over every Java file of this repository: {@code check} tells which files differ and
 * fails, {@code apply} rewrites them. Maven runs it with google-java-format on the class path and
 * JDK 25, since the formatter parses with the compiler that it runs on.
 */
final class Format {

    private static final List<String> FOLDERS =
            List.of(
                    ".ci",
                    "site-theme/src/main/java",
                    "site-theme/src/test/java",
                    "cms-core/src/main/java",
                    "cms-core/src/test/java");

    public static void main(String[] args) throws IOException {
        boolean check = args[0].equals("check");
        List<String> command = new ArrayList<>(List.of("--aosp", "--skip-reflowing-long-strings"));
        command.addAll(
                check ? List.of("--dry-run", "--set-exit-if-changed") : List.of("--replace"));
        command.addAll(files());
        ToolProvider formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        StringWriter found = new StringWriter();
        PrintWriter out = new PrintWriter(found, true);
        int code = formatter.run(out, out, command.toArray(String[]::new));
        if (code != 0) {
            System.err.print(found);
            System.err.println(
                    check ? "The files above are not formatted: run .ci/format" : "Not formatted.");
            System.exit(1);
        }
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : FOLDERS) {
            if (!Files.isDirectory(Path.of(folder))) {
                continue;
            }
            try (Stream<Path> found = Files.walk(Path.of(folder))) {
                found.map(Path::toString)
                        .filter(f -> f.endsWith(".java"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
