package dev.gatehouse.bench.generate;

import java.util.List;

/**
 * What an audit record was done to.
 *
 * @param type User, Role, Group, and so on
 * @param id its object id
 * @param name its display name; empty where the record has none
 * @param upn its user principal name; empty where the record has none
 * @param changes what was changed of it
 */
record Target(String type, String id, String name, String upn, List<Change> changes) {
    Target {
        changes = List.copyOf(changes);
    }

    /** A changed property; both values are JSON text, and an empty one is written as null. */
    record Change(String name, String oldValue, String newValue) {
        /** A change whose values are quoted, as Core Directory does. */
        static Change quoted(String name, String oldValue, String newValue) {
            return new Change(name, oldValue.isEmpty() ? "" : quote(oldValue), quote(newValue));
        }

        /** A change from the empty string, as PIM writes it. */
        static Change fresh(String name, String newValue) {
            return new Change(name, quote(""), quote(newValue));
        }

        private static String quote(String value) {
            return '"' + value + '"';
        }
    }

    static Target user(Person person, Change... changes) {
        return new Target("User", person.id(), "", person.upn(), List.of(changes));
    }

    static Target of(String type, String id, String name, Change... changes) {
        return new Target(type, id, name, "", List.of(changes));
    }
}
