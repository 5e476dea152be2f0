package dev.gatehouse.cli.pim.remote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One of several that somebody may mean.
 *
 * @param names by which he may call it
 * @param shown how it is told from others
 * @param target as the server takes it
 */
public record Choice(Set<String> names, String shown, ObjectNode target) {
    private static final int MOST_SHOWN = 20;
    private static final String ID = "id";

    public Choice {
        names = Set.copyOf(names);
        requireNonNull(shown, "shown is null");
        requireNonNull(target, "target is null");
    }

    /** One that the server takes by its id alone, and that somebody may call by its name, too. */
    public static Choice byId(String id, String name, String shown) {
        return new Choice(
                Set.copyOf(List.of(id, name)),
                shown,
                JsonNodeFactory.instance.objectNode().put(ID, id));
    }

    /** The id of the one that is meant, of several that the server takes by their ids. */
    public static Optional<String> idOf(List<Choice> all, String wanted, String what) {
        return of(all, wanted, what).map(found -> found.target().path(ID).asText());
    }

    /**
     * The one that is meant: whose name it is, else of whose name it is the beginning, whatever the case. Empty where there
     * is none.
     */
    public static Optional<Choice> of(List<Choice> all, String wanted, String what) {
        String lower = wanted.strip().toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            throw PimException.usage("an empty " + what + "; is a variable unset?");
        }
        List<Choice> exact = called(all, lower::equals);
        List<Choice> found = exact.isEmpty() ? called(all, name -> name.startsWith(lower)) : exact;
        if (found.size() > 1) {
            throw PimException.usage(
                    "\"" + wanted + "\" may mean several; say which",
                    found.stream()
                            .sorted(Comparator.comparing(Choice::shown))
                            .limit(MOST_SHOWN)
                            .map(one -> "  " + one.shown())
                            .toList());
        }
        return found.stream().findFirst();
    }

    private static List<Choice> called(List<Choice> all, Predicate<String> fits) {
        return all.stream()
                .filter(one -> one.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(fits))
                .collect(Collectors.toMap(Choice::target, one -> one, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }
}
