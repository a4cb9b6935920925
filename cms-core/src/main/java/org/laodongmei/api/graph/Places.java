package org.laodongmei.api.graph;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.ask.Parameters;
import org.laodongmei.api.serve.Answers;
import org.laodongmei.api.serve.Caller;
import org.laodongmei.api.tell.AssetJson;
import org.laodongmei.api.tell.PlaceJson;
import org.laodongmei.api.tell.Searching;
import org.laodongmei.api.tell.SettingsJson;
import org.laodongmei.channel.Channel;
import org.laodongmei.site.Edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads what is not an entry: channels, tags, files, campaigns, search, the site itself. */
final class Places {

    private final Answers answers;
    private final Searching searching;
    private final Contests contests;

    Places(Answers answers, Searching searching, Contests contests) {
        this.answers = answers;
        this.searching = searching;
        this.contests = contests;
    }

    private static Caller caller(DataFetchingEnvironment asked) {
        return asked.getGraphQlContext().get(Caller.class);
    }

    /** All channels, each after the one above it, or those alone that are above all others. */
    Object channels(DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        Caller caller = caller(asked);
        PlaceJson places = new PlaceJson(edition);
        return slugs(edition, caller.channel(), asked)
                .filter(slug -> caller.mayRead(edition.catalog(), slug))
                .map(slug -> places.branch(slug).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<String> slugs(
            Edition edition, @Nullable String kept, DataFetchingEnvironment asked) {
        if (!Boolean.TRUE.equals(asked.getArgument("tree"))) {
            return edition.catalog().channels().keySet().stream();
        }
        return kept != null
                ? Stream.of(kept)
                : edition.catalog().below(null).stream().map(Channel::slug);
    }

    /** The channel of a slug; null where there is none that the caller may read. */
    @Nullable Object channel(DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        String slug = slug(asked);
        return caller(asked).mayRead(edition.catalog(), slug)
                ? new PlaceJson(edition).branch(slug).orElse(null)
                : null;
    }

    /** A page of the tags. */
    @Nullable Object tags(DataFetchingEnvironment asked) {
        Parameters parameters = new Parameters(given(asked), PlaceJson.OF_TAGS);
        return places(asked).tags(parameters).get("items");
    }

    private PlaceJson places(DataFetchingEnvironment asked) {
        return new PlaceJson(answers.edition(), caller(asked).channel());
    }

    /** The tag of a slug; null where there is none. */
    @Nullable Object tag(DataFetchingEnvironment asked) {
        return places(asked).tagAt(slug(asked)).orElse(null);
    }

    /** A file that some entry shows which the caller may read; null where there is none. */
    @Nullable Object asset(DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        Caller caller = caller(asked);
        String id = Objects.requireNonNull(asked.getArgument("id"));
        return new AssetJson(edition)
                .shown(id, item -> caller.mayRead(edition.catalog(), item))
                .orElse(null);
    }

    Object campaigns(DataFetchingEnvironment asked) {
        return contests.all(answers.edition(), isCounted(asked));
    }

    private static boolean isCounted(DataFetchingEnvironment asked) {
        return asked.getSelectionSet().containsAnyOf("tally", "candidates/count");
    }

    /** The campaign of a slug; null where there is none. */
    @Nullable Object campaign(DataFetchingEnvironment asked) {
        return contests.one(answers.edition(), slug(asked), isCounted(asked));
    }

    /** What readers find. */
    Object search(DataFetchingEnvironment asked) {
        Edition edition = answers.edition();
        Parameters parameters = new Parameters(given(asked), searching.known(edition));
        return searching.found(edition, parameters, caller(asked).channel());
    }

    Object settings() {
        return new SettingsJson(answers.edition()).all();
    }

    private static String slug(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.getArgument("slug"));
    }

    private static Map<String, List<String>> given(DataFetchingEnvironment asked) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        asked.getArguments()
                .forEach((name, value) -> {
                    if (value != null) {
                        given.put(name, List.of(value.toString()));
                    }
                });
        return given;
    }
}
