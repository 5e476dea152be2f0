package dev.gatehouse.bench.generate;

import java.time.Instant;

/** An account whose risk was last judged at a time; its id is the person's. */
record RiskyUser(Instant time, Person person, String level, String state) implements Event {
    @Override
    public String id() {
        return person.id();
    }
}
