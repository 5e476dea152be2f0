package dev.gatehouse.server.graph.review;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Tree;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a body, as {@code settings} is, whose properties are all known. What is wrong is an error that names it. */
record Part(String name, JsonNode node) {
    private static final int LONGEST = 4_000;

    Part {
        requireNonNull(name, "name is null");
        requireNonNull(node, "node is null");
    }

    /** A part that has these properties and no others. */
    static Part of(String name, JsonNode node, Set<String> known) {
        if (!node.isObject()) {
            throw GraphException.badRequest(name + " must be an object.");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey()) && !member.getKey().startsWith("@odata.")) {
                throw GraphException.badRequest("The property '"
                        + member.getKey().replaceAll("[^\\w@.]", "?") + "'"
                        + (name.isEmpty() ? "" : " of " + name)
                        + " does not exist, or is not supported; there is: "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            }
        }
        return new Part(name, node);
    }

    /** A part within it; empty where there is none. */
    Optional<Part> part(String property, Set<String> known) {
        JsonNode found = node.path(property);
        return Tree.isUnsaid(found) ? Optional.empty() : Optional.of(of(name(property), found, known));
    }

    Optional<String> text(String property) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw wrong(property, "must be a text");
        }
        return Optional.of(Words.textIfAny(property, found.asText(), LONGEST)).filter(text -> !text.isEmpty());
    }

    boolean truth(String property, boolean otherwise) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw wrong(property, "must be true or false");
        }
        return found.asBoolean();
    }

    /** A whole number from one to another. */
    int number(String property, int otherwise, int least, int most) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return otherwise;
        }
        if (!found.isIntegralNumber() || !found.canConvertToInt() || found.asInt() < least || found.asInt() > most) {
            throw wrong(property, "must be a whole number from " + least + " to " + most);
        }
        return found.asInt();
    }

    Optional<LocalDate> day(String property) {
        return text(property).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                throw wrong(property, "must be a day, as 2026-11-27");
            }
        });
    }

    /** What a list has; nothing where there is none. */
    List<JsonNode> list(String property) {
        JsonNode found = node.path(property);
        if (Tree.isUnsaid(found)) {
            return List.of();
        }
        if (!found.isArray()) {
            throw wrong(property, "must be a list");
        }
        List<JsonNode> all = new ArrayList<>();
        found.forEach(all::add);
        return all;
    }

    /** Whether it has a property, be it an empty list. */
    boolean has(String property) {
        return node.hasNonNull(property);
    }

    /** A constant as Graph writes it, in whatever case. */
    <T extends Enum<T>> Optional<T> one(String property, List<T> all) {
        return text(property).map(text -> one(property, all, text));
    }

    <T extends Enum<T>> T one(String property, List<T> all, String text) {
        return all.stream()
                .filter(one -> Words.pascal(one).equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        property,
                        "must be one of " + all.stream().map(Words::pascal).collect(Collectors.joining(", "))));
    }

    /** What is said of something that Gatehouse does not do. */
    void none(String... properties) {
        Stream.of(properties)
                .filter(property -> !list(property).isEmpty())
                .findFirst()
                .ifPresent(property -> {
                    throw wrong(property, "is not supported; leave it out, or empty");
                });
    }

    String name(String property) {
        return name.isEmpty() ? property : name + "/" + property;
    }

    GraphException wrong(String property, String what) {
        return GraphException.badRequest(name(property) + " " + what + ".");
    }
}
