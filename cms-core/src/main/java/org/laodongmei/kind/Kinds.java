package org.laodongmei.kind;

import static org.laodongmei.db.tables.Tables.KIND;

import org.laodongmei.change.Change.Subject;
import org.laodongmei.change.Changes;
import org.laodongmei.db.Database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of a site: those built in, then its own. A site's own declaration of a built-in name
 * replaces the fields of the built-in one. Safe for any threads.
 */
public final class Kinds {

    private static final List<String> BUILT_IN =
            List.of("article", "profile", "album", "video", "topic");

    private final Database database;
    private final Changes changes;
    private volatile Map<String, Kind> kinds;

    public Kinds(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
        this.kinds = load();
    }

    /** All kinds, built-in ones first. */
    public Collection<Kind> all() {
        return kinds.values();
    }

    /** The kind of that name. */
    public Optional<Kind> find(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** The kind whose files lie in the folder {@code route} and whose pages begin with it. */
    public Optional<Kind> byRoute(String route) {
        return kinds.values().stream().filter(kind -> kind.route().equals(route)).findFirst();
    }

    /**
     * Declares or changes a kind.
     *
     * @return whether anything changed
     * @throws InvalidKind if the declaration cannot be used
     */
    public boolean define(String yaml) {
        Kind kind = KindReader.read(yaml, false);
        kinds.values().stream()
                .filter(other ->
                        other.route().equals(kind.route()) && !other.name().equals(kind.name()))
                .findFirst()
                .ifPresent(other -> {
                    throw new InvalidKind(
                            "route '" + kind.route() + "' belongs to kind " + other.name());
                });
        boolean changed =
                database.write(tx -> {
                    String before =
                            tx.select(KIND.DEFINITION)
                                    .from(KIND)
                                    .where(KIND.NAME.eq(kind.name()))
                                    .fetchOne(KIND.DEFINITION);
                    if (yaml.equals(before)) {
                        return false;
                    }
                    tx.insertInto(KIND, KIND.NAME, KIND.ORDINAL, KIND.DEFINITION)
                            .values(kind.name(), tx.fetchCount(KIND), yaml)
                            .onConflict(KIND.NAME)
                            .doUpdate()
                            .set(KIND.DEFINITION, yaml)
                            .execute();
                    changes.append(tx, Subject.KIND, kind.name());
                    return true;
                });
        if (changed) {
            reload();
        }
        return changed;
    }

    /** The YAML of the site's own kinds by name, as they were declared. */
    public Map<String, String> definitions() {
        return database.read(db ->
                db.selectFrom(KIND).orderBy(KIND.ORDINAL).fetchMap(KIND.NAME, KIND.DEFINITION));
    }

    /** Reads the kinds again, after another process changed them. */
    public void reload() {
        kinds = load();
    }

    private Map<String, Kind> load() {
        Map<String, Kind> all = new LinkedHashMap<>();
        for (String name : BUILT_IN) {
            all.put(name, KindReader.read(resource(name), true));
        }
        definitions()
                .forEach((name, yaml) -> {
                    Kind own = KindReader.read(yaml, all.containsKey(name));
                    all.put(name, own);
                });
        return all;
    }

    private static String resource(String name) {
        try (InputStream in = Kinds.class.getResourceAsStream("/kinds/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("kind " + name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
