package dev.gatehouse.connect.sink.mail;

import dev.gatehouse.connect.sink.Message;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.data.Printable;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a mail says of an alert where there is no template. */
final class AlertText {
    private static final int LONGEST = 2_000;
    private static final int MOST_ENTITIES = 20;

    private AlertText() {}

    static String of(Message.Told told) {
        Alert alert = told.alert();
        StringBuilder text = new StringBuilder();
        text.append(harmless(alert.summary())).append("\n\n");
        line(text, "Severity", alert.severity().text());
        line(text, "Rule", harmless(alert.rule().title()));
        line(text, "Concerns", entities(alert));
        line(text, "Time", alert.time().map(Instant::toString).orElse("unknown"));
        line(text, "Events", Long.toString(alert.eventCount()));
        line(text, "Attack", String.join(", ", alert.rule().attack()));
        line(
                text,
                "Expected",
                alert.expected().map(expected -> harmless(expected.reason())).orElse(""));
        line(text, "Incident", alert.incidentId().map(UUID::toString).orElse(""));
        line(text, "State", alert.state().json());
        line(text, "Tenant", alert.tenant());
        line(text, "Alert", alert.id() + ", revision " + alert.revision());
        if (!alert.advice().isEmpty()) {
            text.append("\nWhat to do: ")
                    .append(Printable.shortened(alert.advice(), LONGEST).strip())
                    .append('\n');
        }
        if (!told.link().isEmpty()) {
            text.append('\n').append(told.link()).append('\n');
        }
        return text.toString();
    }

    /** Printable, on one line, and no link: mail programs make one of whatever looks like an address of a page. */
    static String harmless(String value) {
        return Printable.shortened(value, LONGEST).strip().replace("://", "[://]");
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static String entities(Alert alert) {
        String named = alert.entities().stream()
                .limit(MOST_ENTITIES)
                .map(AlertText::entity)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = alert.entities().size() - MOST_ENTITIES;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String entity(Entity entity) {
        String roles = entity.privilege()
                .map(privilege -> String.join(", ", privilege.roles()))
                .orElse("");
        return harmless(entity.name() + (roles.isEmpty() ? "" : " (" + roles + ")"));
    }
}
