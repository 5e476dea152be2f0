package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

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
