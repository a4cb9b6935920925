package org.laodongmei.review;

import static org.laodongmei.db.tables.Tables.STAGE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.laodongmei.audit.Audit;
import org.laodongmei.channel.Channels;
import org.laodongmei.db.Database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many steps of review a piece passes, and before whom. A channel that says nothing has what
 * the one above it has; where none says anything there are three, as the rules of the press ask.
 * Safe for any threads.
 */
public final class Stages {

    /** In place of a channel's slug: what holds where no channel says anything. */
    public static final String EVERYWHERE = "";

    private static final List<Stage> USUAL =
            List.of(
                    new Stage(1, "初审", List.of()),
                    new Stage(2, "复审", List.of()),
                    new Stage(3, "终审", List.of()));

    /** The row of a channel that wants no review: a step 0, which nobody has to take. */
    private static final int NONE = 0;

    private final Database database;
    private final Channels channels;
    private final Audit audit;

    public Stages(Database database, Channels channels, Audit audit) {
        this.database = database;
        this.channels = channels;
        this.audit = audit;
    }

    /** The steps of each channel that says something, by slug; {@link #EVERYWHERE} among them. */
    public Map<String, List<Stage>> own() {
        return database.read(Stages::own);
    }

    private static Map<String, List<Stage>> own(DSLContext db) {
        Map<String, List<Stage>> own = new LinkedHashMap<>();
        db.selectFrom(STAGE)
                .orderBy(STAGE.CHANNEL, STAGE.NUMBER)
                .forEach(row -> {
                    List<Stage> stages =
                            own.computeIfAbsent(row.getChannel(), _ -> new ArrayList<>());
                    if (row.getNumber() != NONE) {
                        List<String> reviewers =
                                Stream.of(row.getReviewers().split(","))
                                        .filter(id -> !id.isEmpty())
                                        .toList();
                        stages.add(new Stage(row.getNumber(), row.getName(), reviewers));
                    }
                });
        return own;
    }

    /** How many steps of its own a channel has, as part of the caller's transaction. */
    public int countIn(DSLContext db, String channel) {
        return db.fetchCount(STAGE, STAGE.CHANNEL.eq(channel));
    }

    /**
     * The steps that a piece passes.
     *
     * @param path its channel's slug and those above it
     */
    public List<Stage> of(Collection<String> path) {
        return of(own(), path);
    }

    /** The same among steps that one has from {@link #own}. */
    public static List<Stage> of(Map<String, List<Stage>> own, Collection<String> path) {
        return Stream.concat(path.stream(), Stream.of(EVERYWHERE))
                .filter(own::containsKey)
                .findFirst()
                .map(own::get)
                .orElse(USUAL);
    }

    /**
     * Gives a channel steps of its own. What waits in a step that is no more goes on in the last
     * one there is.
     *
     * @param by id of the account
     * @param stages at most {@link Stage#MOST}, numbered from 1; none for no review
     * @throws IllegalArgumentException if they are not numbered so, or a name is blank or longer
     *     than 40 characters
     */
    public void set(String by, String channel, List<Stage> stages) {
        check(stages);
        database.write(tx -> {
            tx.deleteFrom(STAGE).where(STAGE.CHANNEL.eq(channel)).execute();
            List<Stage> rows = stages.isEmpty() ? List.of(new Stage(NONE, "", List.of())) : stages;
            for (Stage stage : rows) {
                tx.insertInto(STAGE, STAGE.CHANNEL, STAGE.NUMBER, STAGE.NAME, STAGE.REVIEWERS)
                        .values(
                                channel,
                                stage.number(),
                                stage.name(),
                                String.join(",", stage.reviewers()))
                        .execute();
            }
            audit.append(
                    tx,
                    by,
                    "stages.set",
                    channel,
                    stages.stream().map(Stage::name).collect(Collectors.joining("、")));
            return null;
        });
    }

    /** Lets a channel have what the one above it has. */
    public void clear(String by, String channel) {
        database.write(tx -> {
            tx.deleteFrom(STAGE).where(STAGE.CHANNEL.eq(channel)).execute();
            audit.append(tx, by, "stages.cleared", channel, "");
            return null;
        });
    }

    private static void check(List<Stage> stages) {
        if (stages.size() > Stage.MOST) {
            throw new IllegalArgumentException("at most " + Stage.MOST + " steps");
        }
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            if (stage.number() != i + 1 || stage.name().isBlank() || stage.name().length() > 40) {
                throw new IllegalArgumentException("step " + (i + 1) + " has no number or name");
            }
        }
    }

    List<Stage> ofChannel(@Nullable String channel) {
        return of(channels.path(channel));
    }
}
