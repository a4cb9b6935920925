package org.laodongmei.api.graph;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.shape.Members;
import org.laodongmei.api.shape.Properties;
import org.laodongmei.api.tell.Reading;
import org.laodongmei.kind.Kind;
import org.laodongmei.site.Edition;
import org.laodongmei.site.catalog.Item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a question of GraphQL asks for, as {@code /api/v1} would. */
final class Fetching {

    private final Answers answers;
    private final Reading reading;

    Fetching(Answers answers, Reading reading) {
        this.answers = answers;
        this.reading = reading;
    }

    private static Caller caller(DataFetchingEnvironment asked) {
        return asked.getGraphQlContext().get(Caller.class);
    }

    /** A page of the entries of a kind; of those of all kinds for null. */
    Object list(@Nullable Kind named, DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        Kind kind = named == null ? null : edition.catalog().kind(named.name()).orElse(named);
        Map<String, List<String>> given = given(asked, "items/", kind);
        Query query =
                Query.list(
                        new Parameters(given, Query.OF_LIST),
                        kind,
                        new Properties(edition.catalog(), kind));
        return reading.list(edition, query, caller(asked).channel());
    }

    /** One entry, by id or slug; null when it is not there. */
    @Nullable Object one(@Nullable Kind kind, DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        String id = asked.getArgument("id");
        String slug = asked.getArgument("slug");
        Caller caller = caller(asked);
        Optional<Item> found =
                id != null
                        ? edition.catalog().find(id)
                        : slug == null || kind == null
                                ? Optional.empty()
                                : edition.catalog().at("/" + kind.route() + "/" + slug + "/");
        Map<String, List<String>> given = given(asked, "", kind);
        given.keySet().retainAll(Set.of("include", "formats"));
        // Where no text is chosen, none is read.
        given.putIfAbsent("fields", List.of("id"));
        Query asOne = Query.one(new Parameters(given, Query.OF_ONE), kind);
        return found.filter(item -> kind == null || item.kind().name().equals(kind.name()))
                .filter(item -> caller.mayRead(edition.catalog(), item))
                .map(item ->
                        reading.told(edition, List.of(item), asOne.whole(), caller.channel())
                                .getFirst())
                .orElse(null);
    }

    /** The arguments as parameters, with what the selection needs to be read. */
    private static Map<String, List<String>> given(
            DataFetchingEnvironment asked, String at, @Nullable Kind kind) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        asked.getArguments()
                .forEach((name, value) -> {
                    // A variable that was not given, or null, is as if it were not there.
                    if (value != null) {
                        given.put(name, List.of(value.toString()));
                    }
                });
        Set<String> formats = new TreeSet<>();
        for (String format : Members.FORMATS) {
            if (asked.getSelectionSet().contains(at + format)) {
                formats.add(format);
            }
        }
        if (asked.getSelectionSet().contains(at + "contents")) {
            formats.add("html");
        }
        Set<String> includes = new TreeSet<>();
        for (String include : Query.includes(kind)) {
            String path = at + include.replace('.', '/');
            if (asked.getSelectionSet().contains(path)) {
                includes.add(include);
            }
        }
        if (!formats.isEmpty()) {
            given.put("formats", List.of(String.join(",", formats)));
        }
        if (!includes.isEmpty()) {
            given.put("include", List.of(String.join(",", includes)));
        }
        return given;
    }
}
