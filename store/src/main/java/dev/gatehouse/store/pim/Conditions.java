package dev.gatehouse.store.pim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The conditions of a query, and what is bound in them. */
final class Conditions {
    private final List<String> conditions = new ArrayList<>(List.of("tenant = ?"));
    private final List<Object> values = new ArrayList<>();

    Conditions and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /** One of these; where there are none, any. */
    Conditions oneOf(String column, Collection<? extends Enum<?>> those) {
        if (!those.isEmpty()) {
            conditions.add(column + " IN (" + "?, ".repeat(those.size() - 1) + "?)");
            those.stream().map(Enum::name).sorted().forEach(values::add);
        }
        return this;
    }

    /** One of these, written as texts; where there are none, none. */
    Conditions among(String column, Collection<?> those) {
        if (those.isEmpty()) {
            return and("1 = 0");
        }
        conditions.add(column + " IN (" + "?, ".repeat(those.size() - 1) + "?)");
        those.stream().map(Object::toString).sorted().forEach(values::add);
        return this;
    }

    String where() {
        return " WHERE " + String.join(" AND ", conditions);
    }

    /** What is bound, and the limit behind it. */
    Object[] bound(int limit) {
        List<Object> all = new ArrayList<>(values);
        all.add(limit);
        return all.toArray();
    }
}
