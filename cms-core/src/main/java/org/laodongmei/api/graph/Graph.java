package org.laodongmei.api.graph;

import graphql.GraphQL;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;

import org.jspecify.annotations.Nullable;
import org.laodongmei.kind.Kind;
import org.springframework.graphql.execution.GraphQlSource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * The schema, made when it is first asked for and again when the kinds are others: a site that
 * nobody asks in GraphQL pays nothing for it.
 */
final class Graph implements GraphQlSource {

    private static final int DIGITS = 12;

    private final Supplier<Collection<Kind>> kinds;
    private final Schema schema;
    private volatile @Nullable Made made;

    /** The schema as text, in the language that schemas are written in, and what stands for it. */
    record Text(String sdl, String etag) {}

    private record Made(List<Kind> kinds, GraphQL graphQl, GraphQLSchema schema, Text text) {}

    Graph(Supplier<Collection<Kind>> kinds, Fetching fetching, Places places) {
        this.kinds = kinds;
        this.schema = new Schema(fetching, places);
    }

    @Override
    public GraphQL graphQl() {
        return made().graphQl();
    }

    @Override
    public GraphQLSchema schema() {
        return made().schema();
    }

    Text text() {
        return made().text();
    }

    private Made made() {
        List<Kind> now = List.copyOf(kinds.get());
        Made held = made;
        return held != null && held.kinds().equals(now) ? held : make(now);
    }

    private synchronized Made make(List<Kind> now) {
        GraphQLSchema all = schema.of(now);
        GraphQL graphQl =
                GraphQL.newGraphQL(all)
                        .defaultDataFetcherExceptionHandler(new Mistakes())
                        .instrumentation(Bounds.all())
                        .build();
        Made fresh = new Made(now, graphQl, all, printed(all));
        made = fresh;
        return fresh;
    }

    private static Text printed(GraphQLSchema all) {
        SchemaPrinter.Options options =
                SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false);
        String sdl = new SchemaPrinter(options).print(all);
        try {
            byte[] sha256 =
                    MessageDigest.getInstance("SHA-256")
                            .digest(sdl.getBytes(StandardCharsets.UTF_8));
            return new Text(sdl, '"' + HexFormat.of().formatHex(sha256, 0, DIGITS) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
