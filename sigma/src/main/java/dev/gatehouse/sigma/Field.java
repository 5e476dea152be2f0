package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

/**
 * A field of the events that rules are compiled against.
 *
 * @param name the field's canonical name, as explanations print it
 * @param slot its number in {@link Event}
 * @param group the list that it is read from element by element, or {@link #UNGROUPED}
 * @param selective whether a test on it seldom holds (a hint for the index, such as membership in a small set)
 */
public record Field(String name, int slot, int group, boolean selective) {
    /** The group of a field that belongs to no list. */
    public static final int UNGROUPED = -1;

    public Field {
        requireNonNull(name, "name is null");
        if (slot < 0) {
            throw new IllegalArgumentException("slot is negative: " + slot);
        }
    }
}
