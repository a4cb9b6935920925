package org.laodongmei.api.ask;

import org.jspecify.annotations.Nullable;
import org.laodongmei.api.query.InvalidQuery;
import org.laodongmei.api.shape.Member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which members of an object are told, and of those that are objects, which of theirs. */
public final class Selection {

    /** Everything. */
    public static final Selection ALL = new Selection();

    private static final int DEEPEST = 6;

    private final Map<String, Selection> chosen = new LinkedHashMap<>();

    private Selection() {}

    /**
     * Reads paths such as {@code title} and {@code channel.name}.
     *
     * @param members what there is to choose from
     * @return {@link #ALL} for no paths
     * @throws InvalidQuery if one leads to nothing
     */
    static Selection of(String parameter, Collection<String> paths, List<Member> members) {
        if (paths.isEmpty()) {
            return ALL;
        }
        Selection selection = new Selection();
        paths.forEach(path -> selection.add(parameter, path, members));
        return selection;
    }

    private void add(String parameter, String path, List<Member> members) {
        Selection at = this;
        List<Member> here = members;
        String before = "";
        String[] names = path.split("\\.", DEEPEST);
        for (String name : names) {
            List<Member> among = here;
            String above = before;
            Member member =
                    among.stream()
                            .filter(each -> each.name().equals(name))
                            .findFirst()
                            .orElseThrow(() ->
                                    InvalidQuery.unknown(
                                            parameter,
                                            0,
                                            "field",
                                            "字段",
                                            path,
                                            among.stream()
                                                    .map(each -> above + each.name())
                                                    .toList()));
            at = at.chosen.computeIfAbsent(name, _ -> new Selection());
            here = member.members();
            before += name + ".";
        }
    }

    /** The same with some members more. */
    Selection and(Collection<String> names) {
        if (this == ALL) {
            return this;
        }
        Selection more = new Selection();
        more.chosen.putAll(chosen);
        names.forEach(name -> more.chosen.putIfAbsent(name, new Selection()));
        return more;
    }

    /** Whether a member is told. */
    boolean has(String name) {
        return chosen.isEmpty() || chosen.containsKey(name);
    }

    /** Whether a member was named, rather than all. */
    boolean names(String name) {
        return chosen.containsKey(name);
    }

    /** What is left of an object, in its own order. */
    public Map<String, @Nullable Object> of(Map<String, @Nullable Object> object) {
        if (chosen.isEmpty()) {
            return object;
        }
        Map<String, @Nullable Object> left = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            Selection part = chosen.get(name);
            if (part != null) {
                left.put(name, part.of(value));
            }
        });
        return left;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> of((Map<String, @Nullable Object>) map);
            case List<?> list -> {
                List<@Nullable Object> parts = new ArrayList<>(list.size());
                list.forEach(each -> parts.add(of(each)));
                yield parts;
            }
            case null, default -> value;
        };
    }

    /** The words it was read from, for keys of caches. */
    @Override
    public String toString() {
        return Optional.of(chosen).filter(map -> !map.isEmpty()).map(Map::toString).orElse("");
    }
}
