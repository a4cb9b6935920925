package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.laodongmei.command.RunningSite;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A client in Java that openapi-generator makes from a site's description. Whoever makes one does
 * the same: generate, compile with three libraries, use.
 */
record Generated(Programs place) {

    private static final Path TOOLS = Path.of("target/openapi").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Makes and compiles one, and {@code Reads}, which uses it. */
    static Generated from(RunningSite site, Path folder) throws IOException {
        Programs place = Programs.copied(Path.of("src/test/openapi"), folder, Map.of());
        place.run(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-jar",
                TOOLS.resolve("generator.jar").toString(),
                "generate",
                "-i",
                site.address("/v3/api-docs"),
                "-g",
                "java",
                "-o",
                "made",
                "--global-property",
                "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                "--additional-properties",
                "library=native,useJakartaEe=true,invokerPackage=client,apiPackage=client.api,modelPackage=client.model");
        Generated generated = new Generated(place);
        generated.compile();
        return generated;
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (Stream<Path> all = Files.walk(place.folder());
                StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = all.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options =
                    List.of("-proc:none", "-d", classes(), "-classpath", libraries());
            boolean compiles =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertThat(compiles).as(said.toString()).isTrue();
        }
    }

    private String classes() {
        return place.folder().resolve("classes").toString();
    }

    private static String libraries() throws IOException {
        try (Stream<Path> jars = Files.list(TOOLS.resolve("lib"))) {
            return String.join(File.pathSeparator, jars.map(Path::toString).toList());
        }
    }

    /** What {@code Reads} says, as JSON. */
    JsonNode reads(String... arguments) throws IOException {
        String path = classes() + File.pathSeparator + libraries();
        Stream<String> command = Stream.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", path, "Reads");
        String said =
                place.run(Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
        return JsonMapper.shared().readTree(said);
    }
}
