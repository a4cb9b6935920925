package org.laodongmei.command.api;

import org.laodongmei.command.RunningSite;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A client in Java that openapi-generator makes from a site's description. Whoever makes one does
 * the same: generate, compile with the libraries that it names, use.
 */
record Generated(Programs place) {

    private static final Path TOOLS = Path.of("target/openapi").toAbsolutePath();

    /** Makes and compiles one, and {@code Reads}, which uses it. */
    static Generated from(RunningSite site, Path folder) throws IOException {
        Programs place = Programs.copied(Path.of("src/test/openapi"), folder, Map.of());
        place.run(
                tool("java"),
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
        List<String> command = new ArrayList<>(List.of(tool("javac")));
        // Not for long enough that compiling well would pay.
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-proc:none"));
        command.addAll(List.of("-d", classes(), "-classpath", libraries()));
        try (Stream<Path> files = Files.walk(place.folder())) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        }
        place.run(command.toArray(String[]::new));
    }

    /** A program of the JDK that runs this. */
    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
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
        Stream<String> command =
                Stream.of(tool("java"), "-XX:TieredStopAtLevel=1", "-cp", path, "Reads");
        String said =
                place.run(Stream.concat(command, Stream.of(arguments)).toArray(String[]::new));
        return JsonMapper.shared().readTree(said);
    }
}
