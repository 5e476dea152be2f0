package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Where a path has led to, and what things are called there: names come in any case, and entities have one. */
public interface Place {
    /** One segment further; whoever knows the place throws where nothing is called so. */
    Step to(String segment);

    /** Whether a segment is a type, which the rest of a path looks for only in what is of that type. */
    static boolean isType(String segment) {
        return segment.indexOf('.') >= 0 && segment.charAt(0) != '@';
    }

    /**
     * A step of a path.
     *
     * @param name what the segment is called; empty for a type that everything there is of
     * @param place where it leads
     */
    record Step(Optional<String> name, Place place) {
        public Step {
            requireNonNull(name, "name is null");
            requireNonNull(place, "place is null");
        }
    }
}
