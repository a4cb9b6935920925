package org.laodongmei.api.graph;

import static graphql.schema.FieldCoordinates.coordinates;
import static graphql.schema.GraphQLFieldDefinition.newFieldDefinition;
import static graphql.schema.GraphQLNonNull.nonNull;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeReference;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Query;
import org.laodongmei.api.shape.Found;
import org.laodongmei.api.shape.Members;
import org.laodongmei.api.shape.Voted;
import org.laodongmei.kind.Kind;

import java.util.List;
import java.util.Set;

/** Makes the schema of some kinds: their entries, and what every site has beside. */
final class Schema {

    /** Names of fields and types that a site's own kinds cannot have. */
    private static final Set<String> TAKEN =
            Set.of(
                    "campaign",
                    "campaigns",
                    "channel",
                    "channels",
                    "tag",
                    "tags",
                    "asset",
                    "search",
                    "settings",
                    "entry",
                    "entries",
                    "Campaign",
                    "Channel",
                    "Tag",
                    "Asset",
                    "Search",
                    "Settings",
                    "Entry",
                    "Link",
                    "Meta",
                    "Query",
                    "Focus",
                    "Rendition",
                    "Pagination",
                    "Feeds",
                    "Contact",
                    "Heading");

    /** Hits in an answer where nothing is said. */
    private static final int HITS = 10;

    private final Fetching fetching;
    private final Places places;

    Schema(Fetching fetching, Places places) {
        this.fetching = fetching;
        this.places = places;
    }

    GraphQLSchema of(List<Kind> kinds) {
        return new Draft().of(kinds);
    }

    /** One that is being made. */
    private final class Draft {

        private final Types types = new Types();
        private final GraphQLObjectType.Builder query = GraphQLObjectType.newObject().name("Query");
        private final GraphQLCodeRegistry.Builder code = GraphQLCodeRegistry.newCodeRegistry();

        GraphQLSchema of(List<Kind> kinds) {
            GraphQLTypeReference meta = meta();
            for (Kind kind : kinds) {
                String name = free(Members.typeName(kind.name()));
                entries(kind, name, types.entry(name, Members.of(kind)), meta);
            }
            entries(null, "Entry", types.entry("Entry", Members.ofAll()), meta);
            places();
            GraphQLOutputType campaign = types.object("Campaign", Voted.WHOLE, Set.of());
            add(field("campaigns", nonNull(listOf(campaign))), places::campaigns);
            add(field("campaign", campaign).argument(slug()), places::campaign);
            search();
            GraphQLOutputType settings = types.object("Settings", Members.SETTINGS, Set.of());
            add(field("settings", nonNull(settings)), _ -> places.settings());
            return GraphQLSchema.newSchema()
                    .query(query)
                    .additionalTypes(types.all())
                    .codeRegistry(code.build())
                    .build();
        }

        private void places() {
            GraphQLOutputType channel = types.object("Channel", Members.BRANCH, Set.of());
            add(
                    field("channels", nonNull(listOf(channel)))
                            .argument(
                                    argument("tree", Scalars.GraphQLBoolean)
                                            .description("只要最上层的栏目，其下级在 children")),
                    places::channels);
            add(field("channel", channel).argument(slug()), places::channel);
            GraphQLOutputType tag = types.object("Tag", Members.TAG, Set.of());
            add(
                    field("tags", nonNull(listOf(tag)))
                            .argument(
                                    argument("order", Scalars.GraphQLString)
                                            .description("name 或 count"))
                            .argument(argument("page", Scalars.GraphQLInt))
                            .argument(limit(Query.MOST)),
                    places::tags);
            add(field("tag", tag).argument(slug()), places::tag);
            add(
                    field("asset", types.object("Asset", Members.ASSET, Set.of()))
                            .argument(
                                    argument("id", nonNull(Scalars.GraphQLID))
                                            .description("SHA-256")),
                    places::asset);
        }

        private void search() {
            GraphQLOutputType found = types.object("SearchPage", Found.PAGE, Set.of());
            GraphQLFieldDefinition.Builder search = field("search", nonNull(found));
            for (String text : List.of("q", "kind", "channel", "topic", "year", "order")) {
                search.argument(argument(text, Scalars.GraphQLString));
            }
            search.argument(argument("page", Scalars.GraphQLInt));
            add(search.argument(limit(HITS)), places::search);
        }

        private void entries(
                @Nullable Kind kind,
                String name,
                GraphQLTypeReference type,
                GraphQLTypeReference meta) {
            GraphQLFieldDefinition.Builder many =
                    field(
                            kind == null ? "entries" : free(Types.name(kind.route())),
                            page(name, type, meta));
            for (String text : List.of("filter", "order", "after")) {
                many.argument(argument(text, Scalars.GraphQLString));
            }
            for (String number : List.of("page", "limit")) {
                many.argument(argument(number, Scalars.GraphQLInt));
            }
            add(many, asked -> fetching.list(kind, asked));
            GraphQLFieldDefinition.Builder one =
                    field(kind == null ? "entry" : free(Types.name(kind.name())), type)
                            .argument(argument("id", Scalars.GraphQLID));
            if (kind != null) {
                one.argument(argument("slug", Scalars.GraphQLString));
            }
            add(one, asked -> fetching.one(kind, asked));
        }

        private GraphQLTypeReference page(
                String name, GraphQLTypeReference type, GraphQLTypeReference meta) {
            return types.add(
                    GraphQLObjectType.newObject()
                            .name(name + "Page")
                            .field(field("items", nonNull(listOf(type))))
                            .field(field("meta", nonNull(meta)))
                            .build());
        }

        private GraphQLTypeReference meta() {
            GraphQLTypeReference pagination =
                    types.object("Pagination", Members.PAGINATION, Set.of());
            return types.add(
                    GraphQLObjectType.newObject()
                            .name("Meta")
                            .field(field("pagination", nonNull(pagination)))
                            .build());
        }

        private void add(GraphQLFieldDefinition.Builder field, DataFetcher<?> fetcher) {
            GraphQLFieldDefinition built = field.build();
            query.field(built);
            code.dataFetcher(coordinates("Query", built.getName()), fetcher);
        }
    }

    private static String free(String name) {
        return TAKEN.contains(name) ? name + "_" : name;
    }

    private static GraphQLFieldDefinition.Builder field(String name, GraphQLOutputType type) {
        return newFieldDefinition().name(name).type(type);
    }

    private static GraphQLArgument.Builder argument(String name, GraphQLInputType type) {
        return GraphQLArgument.newArgument().name(name).type(type);
    }

    private static GraphQLArgument.Builder slug() {
        return argument("slug", nonNull(Scalars.GraphQLString));
    }

    private static GraphQLArgument.Builder limit(int usual) {
        return argument("limit", Scalars.GraphQLInt).defaultValueProgrammatic(usual);
    }

    private static GraphQLList listOf(GraphQLOutputType type) {
        return GraphQLList.list(nonNull(type));
    }
}
