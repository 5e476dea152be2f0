package dev.gatehouse.cli.report;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.cli.console.Wrap;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EntityPrivilege;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.sigma.Level;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Alerts for people, one under the other in the order of time, 100 columns wide: severity, time, what happened, and below
 * it the rule, on whom, and how often.
 */
public final class TableReport implements Report {
    static final int WIDTH = 100;
    static final int INDENT = 30;
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PrintStream out;
    private final boolean colour;
    private final boolean explain;
    private final LoggedAlerts logged = new LoggedAlerts();
    private final Set<UUID> joined = new HashSet<>();
    private boolean any;

    /** Alerts go there; {@code explain} adds why each fired. */
    public TableReport(PrintStream out, boolean colour, boolean explain) {
        this.out = out;
        this.colour = colour;
        this.explain = explain;
    }

    @Override
    public void begin(List<Incident> incidents) {
        incidents.stream().filter(Incident::isJoined).map(Incident::id).forEach(joined::add);
        new IncidentLines(out, colour).print(incidents);
    }

    @Override
    public void alert(Alert alert) {
        if (alert.severity() == Level.INFORMATIONAL && !explain) {
            logged.add(alert);
            return;
        }
        logged.beside(alert);
        print(alert);
    }

    private void print(Alert alert) {
        if (!any) {
            out.println(Style.BOLD.paint("SEVERITY TIME (UTC)           WHAT HAPPENED", colour));
            any = true;
        }
        String severity = String.format(Locale.ROOT, "%-8s", word(alert.severity()));
        String time = alert.time().map(TIME::format).orElse("time unknown       ");
        Wrap summary = new Wrap(WIDTH - INDENT).add(alert.summary());
        out.println(Style.of(alert.severity()).paint(severity, colour) + " " + time + "  "
                + summary.lines().getFirst());
        summary.lines().stream().skip(1).forEach(line -> out.println(" ".repeat(INDENT) + line));
        dim(about(alert));
        alert.expected()
                .ifPresent(expected -> dim("expected: " + expected.kind() + " \"" + expected.reason() + "\", "
                        + TIME.format(expected.from()) + " until " + TIME.format(expected.until())));
        if (explain) {
            explain(alert);
        }
    }

    /** What is only to be kept is counted, for activations in PIM would drown the rest; but not what an attacker may have done. */
    private void logged() {
        logged.striking().forEach(this::print);
        String severity = String.format(Locale.ROOT, "%-8s", word(Level.INFORMATIONAL));
        logged.others()
                .forEach((title, count) -> out.println(Style.of(Level.INFORMATIONAL)
                                .paint(severity, colour)
                        + String.format(Locale.ROOT, " %-19s  ", count + (count == 1 ? " time" : " times")) + title
                        + " (--explain shows each)"));
    }

    private void dim(String text) {
        for (String line : new Wrap(WIDTH - INDENT).add(text).lines()) {
            out.println(" ".repeat(INDENT) + Style.DIM.paint(line, colour));
        }
    }

    @Override
    public void end(List<Met> expectations) {
        if (!any && logged.isEmpty()) {
            out.println("No alerts.");
        }
        logged();
        out.flush();
    }

    private String about(Alert alert) {
        String rule = alert.rule().rows().isEmpty()
                ? alert.rule().title()
                : String.join(", ", alert.rule().rows());
        boolean correlated = alert.steps().size() > 1;
        String times = alert.eventCount() > 1
                ? " · " + alert.eventCount() + (correlated ? " events" : " events that day")
                : "";
        List<Entity> privileged = alert.entities().stream()
                .filter(entity -> entity.privilege().isPresent())
                .toList();
        String who =
                privileged.stream().findFirst().map(TableReport::privileged).orElse("");
        boolean plain = privileged.size() == 1
                && alert.summary().contains(privileged.getFirst().name());
        who = plain || who.isEmpty() ? who : privileged.getFirst().name() + ": " + who;
        return rule + times + (who.isEmpty() ? "" : " · " + who) + from(alert) + incident(alert);
    }

    /** The incident in which others go with it. */
    private String incident(Alert alert) {
        return alert.incidentId()
                .filter(joined::contains)
                .map(id -> " · incident " + Incident.shortId(id))
                .orElse("");
    }

    /** The address that it came from, unless the sentence says so. */
    private static String from(Alert alert) {
        return alert.addresses().stream()
                .filter(address -> !alert.summary().contains(address))
                .findFirst()
                .map(address -> " · from " + address)
                .orElse("");
    }

    private static String privileged(Entity entity) {
        EntityPrivilege privilege = entity.privilege().orElseThrow();
        String what = privilege.emergencyAccess()
                ? "emergency access account"
                : privilege.roles().isEmpty() ? "privileged" : String.join(", ", privilege.roles());
        return what + " (" + privilege.how() + (privilege.hindsight() ? ", in hindsight" : "") + ")";
    }

    private void explain(Alert alert) {
        for (Step step : alert.steps()) {
            for (Reason reason : step.why()) {
                field("why", reason.field() + " = " + shorten(reason.value()) + "  (" + reason.test() + ")");
            }
            for (EventRef event : step.events()) {
                field("event", event.table().azureName() + " " + event.id());
                event.sources().forEach(source -> field("in", source.name() + " at byte " + source.position()));
            }
        }
        for (Entity entity : alert.entities()) {
            entity.privilege().ifPresent(privilege -> field("known by", entity.name() + ": " + known(privilege)));
        }
        if (!alert.advice().isEmpty()) {
            field("do", alert.advice());
        }
        out.println();
    }

    private static String known(EntityPrivilege privilege) {
        return (privilege.hindsight() ? "in hindsight, by " : "")
                + privilege.evidence()
                + time(" since ", privilege.since())
                + time(" until ", privilege.until());
    }

    private static String time(String word, Optional<Instant> time) {
        return time.map(moment -> word + TIME.format(moment)).orElse("");
    }

    private void field(String name, String text) {
        String label = String.format(Locale.ROOT, "%" + (INDENT - 2) + "s  ", name);
        String rest = " ".repeat(INDENT);
        for (String line : new Wrap(WIDTH - INDENT).add(text).lines()) {
            out.println(Style.CYAN.paint(label, colour) + line);
            label = rest;
        }
    }

    private static String shorten(String value) {
        return Printable.shortened(value, WIDTH);
    }

    static String word(Level level) {
        return level == Level.INFORMATIONAL ? "info" : level.text();
    }
}
