package dev.gatehouse.detection.proof;

import dev.gatehouse.detection.proof.Step.When;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Yaml;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** Reads the items of a test's {@code events}. */
final class StepReader {
    private static final String EVENT = "event";
    private static final List<String> KEYS = List.of(EVENT, "at", "after", "repeat", "every");
    private static final String RECORD = "a log record: a map as it is in the log";
    private static final int MOST_REPETITIONS = 1000;

    private final Mistakes mistakes;

    StepReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** A record that stands for itself. */
    Optional<Step> plain(Yaml item, String what) {
        if (item instanceof Yaml.Entries entries) {
            return Optional.of(Step.plain(YamlJson.of(entries), entries.at()));
        }
        mistakes.wrongType(item, what, RECORD);
        return Optional.empty();
    }

    /** A record, or a map with one and its time. */
    Optional<Step> read(Yaml item) {
        return item instanceof Yaml.Entries entries && isTimed(entries)
                ? timed(entries)
                : plain(item, "an item of events");
    }

    /** Logs have records with a member {@code event}, too; none with such a member and these others only. */
    private static boolean isTimed(Yaml.Entries entries) {
        return entries.get(EVENT).isPresent()
                && KEYS.containsAll(entries.entries().keySet());
    }

    private Optional<Step> timed(Yaml.Entries entries) {
        int before = mistakes.count();
        Keys keys = Keys.of(entries, "an item of events", KEYS, mistakes);
        Optional<Step> event = keys.get(EVENT).flatMap(value -> plain(value, EVENT));
        When when = when(keys, entries.at());
        int repeat = repeat(keys);
        Duration every = duration(keys, "every").orElse(Duration.ZERO);
        if (repeat > 1 && keys.get("every").isEmpty()) {
            mistakes.add("missing-key", entries.at(), "repeat has no every", "add how far apart, such as every: 1m");
        }
        return event.filter(any -> mistakes.count() == before)
                .map(plain -> new Step(plain.event(), plain.at(), when, repeat, every));
    }

    private When when(Keys keys, Position item) {
        Optional<When> after = duration(keys, "after").map(When.After::new);
        Optional<When> moment =
                keys.text("at", "a time such as 2026-05-04T09:41:00Z").flatMap(text -> moment(keys, text));
        if (keys.get("at").isPresent() && keys.get("after").isPresent()) {
            mistakes.add("bad-value", item, "an event has both at and after", "keep one of them");
        }
        return after.or(() -> moment).orElse(new When.AsWritten());
    }

    private Optional<When> moment(Keys keys, String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            return Optional.of(new When.At(time));
        } catch (DateTimeException e) {
            keys.get("at")
                    .ifPresent(value -> mistakes.add(
                            "bad-value",
                            value.at(),
                            "'" + text + "' is not a time with its zone",
                            "write it such as 2026-05-04T09:41:00Z"));
            return Optional.empty();
        }
    }

    private int repeat(Keys keys) {
        Optional<String> text = keys.text("repeat", "how often, such as 5");
        if (text.isEmpty()) {
            return 1;
        }
        int count = text.get().matches("\\d{1,4}") ? Integer.parseInt(text.get()) : 0;
        if (count < 1 || count > MOST_REPETITIONS) {
            keys.get("repeat")
                    .ifPresent(value -> mistakes.add(
                            "bad-value",
                            value.at(),
                            "'" + text.get() + "' is not how often an event may happen",
                            "write a whole number from 1 to " + MOST_REPETITIONS));
            return 1;
        }
        return count;
    }

    private Optional<Duration> duration(Keys keys, String key) {
        Optional<String> text = keys.text(key, Durations.EXPECTED);
        Optional<Duration> span = text.flatMap(Durations::parse);
        if (text.isPresent() && span.isEmpty()) {
            keys.get(key)
                    .ifPresent(value -> mistakes.add(
                            "bad-value",
                            value.at(),
                            "'" + text.get() + "' is not a span of time",
                            "write " + Durations.EXPECTED));
        }
        return span;
    }
}
