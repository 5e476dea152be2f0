package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.pim.remote.Api;
import dev.gatehouse.cli.pim.remote.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Names of principals and roles, and their ids: of names that several have, none is told. */
final class People {
    private final Map<String, String> principals = new HashMap<>();
    private final Map<String, List<String>> idsOfPrincipals = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, List<String>> idsOfRoles = new HashMap<>();

    private People() {}

    /** Those of a server. */
    static People of(Api api) {
        return of(
                api.all("pim/principals", Map.of()).path("items"),
                api.all("pim/roles", Map.of()).path("items"));
    }

    static People of(JsonNode principals, JsonNode roles) {
        People people = new People();
        keep(principals, people.principals, people.idsOfPrincipals);
        keep(roles, people.roles, people.idsOfRoles);
        return people;
    }

    private static void keep(JsonNode items, Map<String, String> names, Map<String, List<String>> ids) {
        StreamSupport.stream(items.spliterator(), false).forEach(item -> {
            String id = item.path("id").asText();
            String name = item.path("name").asText(id);
            names.put(id, name);
            ids.merge(
                    name.toLowerCase(Locale.ROOT),
                    List.of(id),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                            .toList());
        });
    }

    /** A principal as a file names him: by his name, or by his id where that alone tells him from others. */
    String principal(String id) {
        return written(id, principals, idsOfPrincipals);
    }

    /** A role as a file names it. */
    String role(String id) {
        return written(id, roles, idsOfRoles);
    }

    /** Whom a file means. */
    Optional<String> principalCalled(String text) {
        return meant(text, idsOfPrincipals);
    }

    /** Which role a file means. */
    Optional<String> roleCalled(String text) {
        return meant(text, idsOfRoles);
    }

    /** The name for people to read. */
    String name(String id) {
        return principals.getOrDefault(id, roles.getOrDefault(id, id));
    }

    private static String written(String id, Map<String, String> names, Map<String, List<String>> ids) {
        String name = names.getOrDefault(id, id);
        return ids.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).equals(List.of(id)) && !Ids.isWhole(name)
                ? name
                : id;
    }

    private static Optional<String> meant(String text, Map<String, List<String>> ids) {
        if (Ids.isWhole(text)) {
            return Optional.of(text.toLowerCase(Locale.ROOT));
        }
        List<String> found = ids.getOrDefault(text.toLowerCase(Locale.ROOT), List.of());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
