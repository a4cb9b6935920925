package org.laodongmei.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The description of the API, against which answers are held. */
record Described(JsonNode document) {

    /** Every path that can be read. */
    List<String> paths() {
        return List.copyOf(document.path("paths").propertyNames());
    }

    /** Holds what a path answered against what the description says of it. */
    void holds(String path, JsonNode answer) {
        String place = path.replace("/", "~1");
        assertThat(
                        schema(
                                        "#/paths/"
                                                + place
                                                + "/get/responses/200/content/application~1json/schema")
                                .validate(answer))
                .as(path)
                .isEmpty();
    }

    void isProblem(JsonNode answer) {
        assertThat(schema("#/components/schemas/Problem").validate(answer)).isEmpty();
    }

    private Schema schema(String reference) {
        ObjectNode root = (ObjectNode) document.deepCopy();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", reference);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }
}
