package org.laodongmei.api.describe;

import static org.laodongmei.api.describe.Operations.inPath;
import static org.laodongmei.api.describe.Operations.number;
import static org.laodongmei.api.describe.Operations.such;
import static org.laodongmei.api.describe.Operations.text;
import static org.laodongmei.api.describe.Schemas.list;
import static org.laodongmei.api.describe.Schemas.ref;

import org.laodongmei.api.ask.Query;
import org.laodongmei.api.describe.Operations.Get;
import org.laodongmei.api.shape.Members;

import java.util.List;
import java.util.Map;

/** Where channels and tags are read. */
final class PlacePaths {

    private static final String TAG = "places";

    private final Operations operations;
    private final Schemas schemas;
    private final Examples examples;

    PlacePaths(Operations operations, Schemas schemas, Examples examples) {
        this.operations = operations;
        this.schemas = schemas;
        this.examples = examples;
    }

    void add() {
        operations.group(TAG, "栏目与标签");
        channels();
        tags();
    }

    private void channels() {
        schemas.put("Channel", Members.CHANNEL, List.of());
        withChildren();
        String channel = examples.channel();
        operations.add(
                new Get(
                        "/api/v1/channels",
                        "listChannels",
                        "栏目树",
                        TAG,
                        List.of(),
                        schemas.listOf("Channel"),
                        examples.channels()));
        operations.add(
                new Get(
                        "/api/v1/channels/{slug}",
                        "getChannel",
                        "一个栏目及其下级",
                        TAG,
                        List.of(such(inPath("slug", ""), channel)),
                        ref("Channel"),
                        examples.branch(channel)));
    }

    @SuppressWarnings("unchecked")
    private void withChildren() {
        Map<String, Object> channel = (Map<String, Object>) schemas.named().get("Channel");
        ((Map<String, Object>) channel.get("properties")).put("children", list(ref("Channel")));
        ((List<Object>) channel.get("required")).add("children");
    }

    private void tags() {
        schemas.put("Tag", Members.TAG, List.of());
        String tag = examples.tag();
        operations.add(
                new Get(
                        "/api/v1/tags",
                        "listTags",
                        "标签",
                        TAG,
                        List.of(
                                such(text("order", "name 或 count"), "count"),
                                number("page", "页码", 1_000_000),
                                such(number("limit", "每页条数", Query.MOST), Examples.FEW)),
                        schemas.pagesOf("Tag"),
                        examples.tags()));
        operations.add(
                new Get(
                        "/api/v1/tags/{slug}",
                        "getTag",
                        "一个标签",
                        TAG,
                        List.of(such(inPath("slug", ""), examples.slug(tag))),
                        ref("Tag"),
                        examples.tag(tag)));
    }
}
