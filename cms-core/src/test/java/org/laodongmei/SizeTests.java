package org.laodongmei;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** What is too long is two things: split it by noun. */
class SizeTests {

    private static final int LINES_A_FILE = 350;
    private static final int LINES_A_METHOD = 60;
    private static final int FILES_A_PACKAGE = 14;

    /** Path from the root of the repository → why it may be larger. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "cms-core/src/test/java/org/laodongmei/search/SampleSite.java",
                            "a list of documents",
                    "cms-core/src/test/java/org/laodongmei/search/HostileQuestionTests.java",
                            "a list of questions");

    /** Folders from the root of the repository → why they may hold more files. */
    private static final Map<String, String> CROWDED =
            Map.of(
                    "site-theme/src/main/java/org/laodongmei/theme/page",
                    "a sealed family must lie in one package (JLS 8.1.6)");

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void aFileIsAPageOrTwo() throws IOException {
        List<String> breaches = new ArrayList<>();
        for (Path file : sources()) {
            long lines;
            try (Stream<String> text = Files.lines(file)) {
                lines = text.count();
            }
            if (lines > LINES_A_FILE) {
                breaches.add(name(file) + ": " + lines + " lines, split it by noun");
            }
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void aPackageIsReadInOneSitting() throws IOException {
        List<String> breaches = new ArrayList<>();
        sources().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(
                        Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()))
                .forEach((folder, count) -> {
                    if (count > FILES_A_PACKAGE && !CROWDED.containsKey(name(folder))) {
                        breaches.add(name(folder) + ": " + count + " files, split it by noun");
                    }
                });
        assertThat(breaches).isEmpty();
    }

    @Test
    void aMethodFitsOnAScreen() throws IOException {
        List<String> breaches = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                longMethods(unit, positions, breaches);
            }
        }
        assertThat(breaches).isEmpty();
    }

    private static void longMethods(
            CompilationUnitTree unit, SourcePositions positions, List<String> breaches) {
        LineMap lines = unit.getLineMap();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                long start = positions.getStartPosition(unit, method);
                long end = positions.getEndPosition(unit, method);
                long count = lines.getLineNumber(end) - lines.getLineNumber(start) + 1;
                if (start >= 0 && end >= 0 && count > LINES_A_METHOD) {
                    Path file = Path.of(unit.getSourceFile().toUri());
                    breaches.add(name(file) + " " + method.getName() + ": " + count + " lines");
                }
                return super.visitMethod(method, unused);
            }
        }.scan(unit, null);
    }

    private static List<Path> sources() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("site-theme", "cms-core")) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(module).resolve("src"))) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !EXCEPTIONS.containsKey(name(file)))
                        .filter(file -> !EXCEPTIONS.containsKey(name(file.getParent())))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static String name(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }
}
