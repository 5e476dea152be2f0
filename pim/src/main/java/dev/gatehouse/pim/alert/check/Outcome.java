package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.Incident;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What looking came to. */
public sealed interface Outcome {
    /** These incidents, none of them twice. */
    record Found(List<Incident> incidents) implements Outcome {
        public Found {
            incidents = List.copyOf(incidents);
        }

        /** What names them. */
        public Set<String> keys() {
            return incidents.stream().map(Incident::key).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Nothing can be said without these, in words. */
    record Unjudged(Set<String> lacks) implements Outcome {
        public Unjudged {
            lacks = Set.copyOf(lacks);
        }
    }

    /** Nothing is wrong. */
    static Outcome nothing() {
        return new Found(List.of());
    }
}
