package dev.gatehouse.store;

import java.util.Optional;

/**
 * Which tables a database has. The watch and PIM have each their own, in SQLite in files of their own, so that restoring
 * a backup of the one never brings back what the other had ended; neither waits for the other's writers.
 */
public enum Schema {
    /** What the watch, its people and the audit trail keep. */
    WATCH("dev/gatehouse/store/migration", Optional.empty(), "gatehouse write"),
    /** What Privileged Identity Management keeps. */
    PIM("dev/gatehouse/store/pim/migration", Optional.of("gatehouse_pim"), "gatehouse pim write");

    private final String migrations;
    private final Optional<String> place;
    private final String lock;

    Schema(String migrations, Optional<String> place, String lock) {
        this.migrations = migrations;
        this.place = place;
        this.lock = lock;
    }

    /** Where its migrations lie among the resources. */
    String migrations() {
        return migrations;
    }

    /** What a server calls the place of its tables; empty for where the search path leads. */
    Optional<String> place() {
        return place;
    }

    /** By what its writers wait for each other. */
    String lock() {
        return lock;
    }
}
