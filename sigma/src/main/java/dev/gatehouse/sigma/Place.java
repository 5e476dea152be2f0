package dev.gatehouse.sigma;

import java.util.Optional;

/**
 * Where in an event a test looks: a field, the text of the whole event, or nowhere where no event has the field.
 *
 * @param slot the field's slot, or one of the negative constants
 */
record Place(String name, int slot, int group, boolean selective) {
    static final int ABSENT = -1;
    static final int WHOLE = -2;

    static Place of(String name, Optional<Field> field) {
        return field.map(found -> new Place(found.name(), found.slot(), found.group(), found.selective()))
                .orElse(new Place(name, ABSENT, Field.UNGROUPED, false));
    }

    static Place whole() {
        return new Place(Why.WHOLE_EVENT, WHOLE, Field.UNGROUPED, false);
    }

    boolean isGrouped() {
        return group != Field.UNGROUPED;
    }
}
