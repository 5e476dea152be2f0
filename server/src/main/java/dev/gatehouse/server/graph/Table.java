package dev.gatehouse.server.graph;

import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Duty;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that is served of Graph, by path and verb. Paths are compared without regard to case, as Graph does. */
@Singleton
public final class Table {
    private static final Pattern FUNCTION = Pattern.compile("([\\w.]+)\\((\\w+)=(.+)\\)");

    private final List<Endpoint> endpoints;
    private final Map<Version, Node> roots = new HashMap<>();

    /** Of all that is served in this role: a server that only watches has no PIM that the others could begin with. */
    @Inject
    Table(Instance<Feature> all, Instance<FeatureOfLogs> ofLogs, Duty duty) {
        this(duty.grants() ? all.stream().toList() : List.copyOf(ofLogs.stream().toList()));
    }

    Table(List<? extends Feature> features) {
        this.endpoints = features.stream()
                .flatMap(feature -> feature.endpoints().stream())
                .toList();
        for (Endpoint endpoint : endpoints) {
            endpoint.versions()
                    .forEach(version ->
                            roots.computeIfAbsent(version, _ -> new Node()).add(endpoint));
        }
    }

    /** All of them. */
    public List<Endpoint> endpoints() {
        return endpoints;
    }

    /** What answers, and with what. */
    record Found(Endpoint endpoint, Arguments arguments) {}

    /** Who answers a call; an error that says what there is where nobody does. */
    Found find(Call call) {
        Node node = roots.getOrDefault(call.version(), new Node());
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String segment : call.path()) {
            Node before = node;
            node = node.next(segment, arguments).orElseThrow(() -> noSegment(segment, before));
        }
        if (node.byVerb.isEmpty()) {
            throw noSegment(call.path().isEmpty() ? "" : call.path().getLast(), node);
        }
        Endpoint endpoint = node.byVerb.get(call.verb());
        if (endpoint == null) {
            String allowed = String.join(", ", node.byVerb.keySet());
            throw new GraphException(
                    405,
                    "Request_BadRequest",
                    "Specified HTTP method is not allowed for the request target; Gatehouse has " + allowed + " here.",
                    Map.of("Allow", allowed));
        }
        return new Found(endpoint, new Arguments(arguments));
    }

    /** Every role that something is for. */
    Set<Role> roles() {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.roles().stream())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /** In Graph's words, and what there is instead. */
    private static GraphException noSegment(String segment, Node from) {
        String there = from.names.isEmpty() ? "" : " Gatehouse has here: " + String.join(", ", from.names) + ".";
        return GraphException.badRequest("Resource not found for the segment '" + Shown.of(segment) + "'." + there);
    }

    /** A place in a path. */
    private static final class Node {
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Node> functions = new HashMap<>();
        private final Map<String, Endpoint> byVerb = new TreeMap<>();
        private final Set<String> names = new TreeSet<>();
        private Optional<String> variable = Optional.empty();
        private Optional<Node> below = Optional.empty();

        void add(Endpoint endpoint) {
            Node node = this;
            List<String> segments =
                    new ArrayList<>(Stream.of(endpoint.template().split("/", -1))
                            .filter(segment -> !segment.isEmpty())
                            .toList());
            for (String segment : segments) {
                node = node.grown(segment);
            }
            if (node.byVerb.put(endpoint.verb(), endpoint) != null) {
                throw new IllegalStateException("twice: " + endpoint.verb() + " " + endpoint.template());
            }
        }

        private Node grown(String segment) {
            names.add(segment);
            Matcher function = FUNCTION.matcher(segment);
            if (function.matches()) {
                return functions.computeIfAbsent(functionKey(function), _ -> new Node());
            }
            if (segment.startsWith("{")) {
                String name = segment.substring(1, segment.length() - 1);
                if (!variable.orElse(name).equals(name)) {
                    throw new IllegalStateException("two names for one place: " + segment + " and {" + variable + "}");
                }
                variable = Optional.of(name);
                Node next = below.orElseGet(Node::new);
                below = Optional.of(next);
                return next;
            }
            return literals.computeIfAbsent(segment.toLowerCase(Locale.ROOT), _ -> new Node());
        }

        Optional<Node> next(String segment, Map<String, String> arguments) {
            String lower = segment.toLowerCase(Locale.ROOT);
            Node literal = literals.get(lower);
            if (literal != null) {
                return Optional.of(literal);
            }
            Matcher function = FUNCTION.matcher(segment);
            if (function.matches()) {
                Node called = functions.get(functionKey(function));
                if (called != null) {
                    arguments.put(function.group(2).toLowerCase(Locale.ROOT), unquoted(function.group(3)));
                    return Optional.of(called);
                }
            }
            below.ifPresent(_ -> arguments.put(variable.orElseThrow(), segment));
            return below;
        }

        private static String functionKey(Matcher function) {
            return (function.group(1) + "(" + function.group(2) + ")").toLowerCase(Locale.ROOT);
        }

        private static String unquoted(String value) {
            return value.length() > 1 && value.startsWith("'") && value.endsWith("'")
                    ? value.substring(1, value.length() - 1)
                    : value;
        }
    }
}
