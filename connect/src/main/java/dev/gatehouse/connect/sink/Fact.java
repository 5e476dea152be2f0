package dev.gatehouse.connect.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.data.Printable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One line of what people in a chat are told of a message, printable and short. */
public record Fact(String label, String value) {
    private static final int LONGEST = 300;
    private static final int NAMES = 8;

    public Fact {
        requireNonNull(label, "label is null");
        value = Printable.shortened(value, LONGEST).strip();
    }

    /** At most ten, the most urgent first. */
    public static List<Fact> of(Message message) {
        Stream<Fact> facts = switch (message) {
            case Message.Told told -> of(told.alert());
            case Message.Anchor anchor ->
                Stream.of(
                        new Fact("Up to entry", Long.toString(anchor.sequence())), new Fact("Tenant", anchor.tenant()));
        };
        return facts.filter(fact -> !fact.value().isEmpty()).toList();
    }

    /** Whom and what an alert concerns, each once. */
    public static String entities(Alert alert) {
        return String.join(", ", names(alert));
    }

    private static Stream<Fact> of(Alert alert) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Severity", alert.severity().text()));
        facts.add(new Fact("Who and what", some(names(alert))));
        facts.add(new Fact("When", alert.time().map(Instant::toString).orElse("unknown")));
        facts.add(new Fact("Events", Long.toString(alert.eventCount())));
        facts.add(new Fact("Attack", String.join(", ", alert.rule().attack())));
        if (alert.state() != AlertState.OPEN) {
            facts.add(new Fact("State", alert.state().json()));
        }
        alert.expected().ifPresent(expected -> facts.add(new Fact("Expected", expected.reason())));
        alert.incidentId().map(UUID::toString).ifPresent(incident -> facts.add(new Fact("Incident", incident)));
        facts.add(new Fact("Tenant", alert.tenant()));
        facts.add(new Fact("Alert", alert.id() + ", revision " + alert.revision()));
        return facts.stream();
    }

    private static List<String> names(Alert alert) {
        return alert.entities().stream().map(Entity::name).distinct().toList();
    }

    private static String some(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? first + " and " + (names.size() - NAMES) + " more" : first;
    }
}
