package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** The description of the API, against which answers are held. */
record Described(JsonNode document) {

    /** Every path where that method does something. */
    List<String> paths(String method) {
        return document.path("paths")
                .propertyStream()
                .filter(path -> path.getValue().has(method))
                .map(path -> path.getKey())
                .toList();
    }

    private JsonNode operation(String path, String method) {
        return document.path("paths").path(path).path(method);
    }

    /** What is to be read with the examples of a path's parameters; empty if one has none. */
    String tried(String path) {
        String asked = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation(path, "get").path("parameters")) {
            JsonNode example = parameter.path("example");
            String name = parameter.path("name").asString();
            boolean inPath = parameter.path("in").asString().equals("path");
            if (inPath && example.isMissingNode()) {
                return "";
            } else if (inPath) {
                asked = asked.replace("{" + name + "}", Client.encoded(example.asString()));
            } else if (!example.isMissingNode()) {
                query.add(name + "=" + Client.encoded(example.asString()));
            }
        }
        return path.startsWith("/api/admin/")
                ? ""
                : asked + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** What a path is said to answer to that. */
    JsonNode example(String path) {
        return operation(path, "get").at("/responses/200/content/application~1json/example");
    }

    /** Holds what a path answered against what the description says of it. */
    void holds(String path, JsonNode answer) {
        holds(path, "get", 200, answer);
    }

    /** The same of what another method answered. */
    void holds(String path, String method, int status, JsonNode answer) {
        String pointer = "/responses/" + status + "/content/application~1json/schema";
        assertThat(operation(path, method).at(pointer).isMissingNode())
                .as(method + " " + path + " " + status)
                .isFalse();
        String place = "#/paths/" + path.replace("/", "~1") + "/" + method + pointer;
        assertThat(schema(place).validate(answer)).as(path + " " + answer).isEmpty();
    }

    /** Holds what was sent to a program against the same. */
    void tells(JsonNode body) {
        String place = "#/webhooks/" + body.path("type").asString();
        place += "/post/requestBody/content/application~1json/schema";
        assertThat(schema(place).validate(body)).as(body.toString()).isEmpty();
    }

    void isProblem(JsonNode answer) {
        assertThat(schema("#/components/schemas/Problem").validate(answer))
                .as(answer.toString())
                .isEmpty();
    }

    private Schema schema(String reference) {
        ObjectNode root = (ObjectNode) document.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", reference.replace("{", "%7B").replace("}", "%7D"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
