package dev.gatehouse.detection.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists of values that rules refer to by name; names compare without regard to case. */
public final class Watchlists {
    /** No list. */
    public static final Watchlists NONE = new Watchlists(Map.of());

    private final Map<String, List<String>> lists;

    /** The lists by name; throws where two names differ in case only. */
    public Watchlists(Map<String, List<String>> lists) {
        var copy = new LinkedHashMap<String, List<String>>();
        lists.forEach((name, values) -> {
            if (copy.put(key(name), List.copyOf(values)) != null) {
                throw new IllegalArgumentException("two watchlists have the name " + name);
            }
        });
        this.lists = copy;
    }

    /** The values of the list with this name. */
    public Optional<List<String>> values(String name) {
        return Optional.ofNullable(lists.get(key(name)));
    }

    /** The names of all lists, in lower case. */
    public Set<String> names() {
        return Set.copyOf(lists.keySet());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Watchlists that && lists.equals(that.lists);
    }

    @Override
    public int hashCode() {
        return lists.hashCode();
    }

    @Override
    public String toString() {
        return lists.toString();
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
