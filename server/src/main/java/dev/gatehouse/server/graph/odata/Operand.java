package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What is compared. */
public sealed interface Operand {
    /**
     * A property of the entity, or of one of its parts; or of what a variable stands for, where the first segment is its name.
     *
     * @param segments at least one
     */
    record Path(List<String> segments) implements Operand {
        public Path {
            segments = List.copyOf(segments);
            if (segments.isEmpty()) {
                throw new IllegalArgumentException("a path has a segment");
            }
        }

        /** What it leads to; a missing node where it leads nowhere. */
        JsonNode in(JsonNode entity) {
            return in(entity, segments);
        }

        /** The same behind the first segment. */
        JsonNode behindFirst(JsonNode first) {
            return in(first, segments.subList(1, segments.size()));
        }

        private static JsonNode in(JsonNode from, List<String> segments) {
            JsonNode found = from;
            for (String segment : segments) {
                found = Place.isType(segment) ? as(found, segment) : found.path(segment);
            }
            return found;
        }

        private static JsonNode as(JsonNode node, String type) {
            return isOf(node, type) ? node : MissingNode.getInstance();
        }

        /** Whether something says of itself that it is of a type. */
        static boolean isOf(JsonNode node, String type) {
            return node.path("@odata.type").asText("").equalsIgnoreCase("#" + type);
        }

        @Override
        public String toString() {
            return String.join("/", segments);
        }
    }

    /** A value. */
    record Value(Literal literal) implements Operand {
        public Value {
            requireNonNull(literal, "literal is null");
        }

        @Override
        public String toString() {
            return literal.toString();
        }
    }

    /** Text in small letters. */
    record Lower(Operand of) implements Operand {
        public Lower {
            requireNonNull(of, "of is null");
        }

        @Override
        public String toString() {
            return "tolower(" + of + ")";
        }
    }
}
