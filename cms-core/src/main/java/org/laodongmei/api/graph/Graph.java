package org.laodongmei.api.graph;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;

import graphql.GraphQL;
import graphql.Scalars;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.shape.Member;
import org.laodongmei.api.shape.Members;
import org.laodongmei.kind.Kind;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The schema, made when it is first asked for and again when the kinds are others: a site that
 * nobody asks in GraphQL pays nothing for it.
 */
final class Graph implements GraphQlSource {

    /** Levels of a question; one goes from a list to the cover of a topic and its renditions. */
    private static final int DEEPEST = 12;

    /** Fields in an answer, about: those of a list count for each entry that it may have. */
    private static final int COSTLIEST = 20_000;

    private final Supplier<Collection<Kind>> kinds;
    private final Fetching fetching;
    private volatile @Nullable Made made;

    private record Made(List<Kind> kinds, GraphQL graphQl, GraphQLSchema schema) {}

    Graph(Supplier<Collection<Kind>> kinds, Fetching fetching) {
        this.kinds = kinds;
        this.fetching = fetching;
    }

    @Override
    public GraphQL graphQl() {
        return made().graphQl();
    }

    @Override
    public GraphQLSchema schema() {
        return made().schema();
    }

    private Made made() {
        List<Kind> now = List.copyOf(kinds.get());
        Made held = made;
        return held != null && held.kinds().equals(now) ? held : make(now);
    }

    private synchronized Made make(List<Kind> now) {
        GraphQLSchema schema = schema(now);
        GraphQL graphQl =
                GraphQL.newGraphQL(schema)
                        .defaultDataFetcherExceptionHandler(new Mistakes())
                        .instrumentation(
                                new ChainedInstrumentation(
                                        new MaxQueryDepthInstrumentation(DEEPEST),
                                        new MaxQueryComplexityInstrumentation(
                                                COSTLIEST, new Cost())))
                        .build();
        Made fresh = new Made(now, graphQl, schema);
        made = fresh;
        return fresh;
    }

    private GraphQLSchema schema(List<Kind> now) {
        Types types = new Types();
        GraphQLObjectType.Builder query = GraphQLObjectType.newObject().name("Query");
        GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();
        GraphQLTypeReference meta = meta(types);
        for (Kind kind : now) {
            String name = Members.typeName(kind.name());
            GraphQLTypeReference type = types.entry(name, Members.of(kind));
            entries(query, code, kind, name, type, types, meta);
        }
        entries(query, code, null, "Entry", types.entry("Entry", Members.ofAll()), types, meta);
        add(
                query,
                code,
                "channels",
                listOf(types.object("Channel", Members.CHANNEL, Set.of())),
                fetching::channels);
        add(
                query,
                code,
                "tags",
                listOf(types.object("Tag", Members.TAG, Set.of())),
                _ -> fetching.tags());
        add(query, code, "settings", settings(types), _ -> fetching.settings());
        return GraphQLSchema.newSchema()
                .query(query)
                .additionalTypes(types.all())
                .codeRegistry(code.build())
                .build();
    }

    private void entries(
            GraphQLObjectType.Builder query,
            GraphQLCodeRegistry.Builder code,
            @Nullable Kind kind,
            String name,
            GraphQLTypeReference type,
            Types types,
            GraphQLTypeReference meta) {
        GraphQLTypeReference page = page(types, name, type, meta);
        String list = kind == null ? "entries" : Types.name(kind.route());
        String one = kind == null ? "entry" : Types.name(kind.name());
        GraphQLFieldDefinition.Builder many = newFieldDefinition().name(list).type(page);
        for (String text : List.of("filter", "order", "after")) {
            many.argument(GraphQLArgument.newArgument().name(text).type(Scalars.GraphQLString));
        }
        for (String number : List.of("page", "limit")) {
            many.argument(GraphQLArgument.newArgument().name(number).type(Scalars.GraphQLInt));
        }
        query.field(many);
        code.dataFetcher(
                coordinates("Query", list), (DataFetcher<?>) asked -> fetching.list(kind, asked));
        GraphQLFieldDefinition.Builder single =
                newFieldDefinition()
                        .name(one)
                        .type(type)
                        .argument(GraphQLArgument.newArgument().name("id").type(Scalars.GraphQLID));
        if (kind != null) {
            single.argument(GraphQLArgument.newArgument().name("slug").type(Scalars.GraphQLString));
        }
        query.field(single);
        code.dataFetcher(
                coordinates("Query", one), (DataFetcher<?>) asked -> fetching.one(kind, asked));
    }

    private static void add(
            GraphQLObjectType.Builder query,
            GraphQLCodeRegistry.Builder code,
            String name,
            GraphQLOutputType type,
            DataFetcher<?> fetcher) {
        query.field(newFieldDefinition().name(name).type(GraphQLNonNull.nonNull(type)));
        code.dataFetcher(coordinates("Query", name), fetcher);
    }

    private static GraphQLList listOf(GraphQLTypeReference type) {
        return GraphQLList.list(GraphQLNonNull.nonNull(type));
    }

    private static GraphQLTypeReference page(
            Types types, String name, GraphQLTypeReference type, GraphQLTypeReference meta) {
        return types.add(
                GraphQLObjectType.newObject()
                        .name(name + "Page")
                        .field(
                                newFieldDefinition()
                                        .name("items")
                                        .type(GraphQLNonNull.nonNull(listOf(type))))
                        .field(newFieldDefinition().name("meta").type(GraphQLNonNull.nonNull(meta)))
                        .build());
    }

    private static GraphQLTypeReference meta(Types types) {
        types.object("Pagination", Members.PAGINATION, Set.of());
        return types.add(
                GraphQLObjectType.newObject()
                        .name("Meta")
                        .field(
                                newFieldDefinition()
                                        .name("pagination")
                                        .type(
                                                GraphQLNonNull.nonNull(
                                                        GraphQLTypeReference.typeRef(
                                                                "Pagination"))))
                        .build());
    }

    private static GraphQLTypeReference settings(Types types) {
        List<Member> members = Members.SETTINGS;
        return types.object("Settings", members, Set.of());
    }
}
