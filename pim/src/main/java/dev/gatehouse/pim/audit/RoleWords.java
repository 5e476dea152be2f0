package dev.gatehouse.pim.audit;

import dev.gatehouse.pim.model.CustomRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is otherwise in the definition of a role, in words and value by value. */
final class RoleWords {
    private static final int SHOWN = 10;

    private RoleWords() {}

    /** In a sentence. */
    static String of(Optional<CustomRole> before, Optional<CustomRole> after, Optional<Long> holders) {
        List<String> words = new ArrayList<>();
        if (after.isEmpty()) {
            words.add("deleted");
        }
        after.ifPresent(now -> {
            CustomRole was = before.orElseGet(() -> new CustomRole(now.id(), now.name(), "", true, Set.of(), "", 0));
            if (!was.name().equals(now.name())) {
                words.add("is called " + now.name() + ", was " + was.name());
            }
            if (was.enabled() != now.enabled()) {
                words.add(now.enabled() ? "turned on" : "turned off");
            }
            list(before.isPresent() ? "permits also " : "permits ", now.beyond(was))
                    .ifPresent(words::add);
            list("permits no longer ", was.beyond(now)).ifPresent(words::add);
        });
        before.flatMap(_ -> holders)
                .filter(many -> many > 0)
                .ifPresent(many -> words.add("principals with it: " + many));
        return String.join("; ", words);
    }

    private static Optional<String> list(String words, Set<String> actions) {
        if (actions.isEmpty()) {
            return Optional.empty();
        }
        String some = actions.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "));
        return Optional.of(words + some + (actions.size() > SHOWN ? " and " + (actions.size() - SHOWN) + " more" : ""));
    }

    /** Each value that is otherwise, with what it was. */
    static List<Resource.Property> properties(Optional<CustomRole> before, Optional<CustomRole> after) {
        return Stream.of(
                        property("DisplayName", before, after, CustomRole::name),
                        property("Description", before, after, CustomRole::description),
                        property("IsEnabled", before, after, role -> Boolean.toString(role.enabled())),
                        property("Version", before, after, CustomRole::label),
                        property(
                                "AllowedResourceActions",
                                before,
                                after,
                                role -> role.allowed().stream().sorted().collect(Collectors.joining(","))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Resource.Property> property(
            String name, Optional<CustomRole> before, Optional<CustomRole> after, Function<CustomRole, String> value) {
        String was = before.map(value).map(Json::text).orElse("");
        String now = after.map(value).map(Json::text).orElse("");
        return was.equals(now) ? Optional.empty() : Optional.of(new Resource.Property(name, was, now));
    }
}
