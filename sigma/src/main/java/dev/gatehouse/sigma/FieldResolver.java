package dev.gatehouse.sigma;

import java.util.Optional;

/** Says which field of the events a rule's field name means. */
@FunctionalInterface
public interface FieldResolver {
    /** The field, or empty where no event can have it: a test on it then sees an absent field. */
    Optional<Field> resolve(String name);
}
