package dev.gatehouse.cli.report.html;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AttackNames;
import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.detection.alert.EventRef;
import dev.gatehouse.detection.alert.Reason;
import dev.gatehouse.detection.alert.RuleRef;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.alert.Step;
import dev.gatehouse.detection.incident.Incident;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One alert: what happened, and folded below it why, on what evidence, what to do, and by which rule. */
final class AlertArticle {
    private static final int MOST_STEPS = 10;
    private static final int MOST_REASONS = 20;
    private static final int MOST_EVENTS = 20;
    private static final int MOST_COPIES = 5;

    private final Markup to = new Markup();
    private final Alert alert;
    private final Optional<Entity> account;
    private final Optional<UUID> incident;

    private AlertArticle(Alert alert, Optional<Entity> account, Optional<UUID> incident) {
        this.alert = alert;
        this.account = account;
        this.incident = incident;
    }

    /** Written out; it is about this account first, and points at this incident. */
    static Markup.Fragment of(Alert alert, Optional<Entity> account, Optional<UUID> incident) {
        return new AlertArticle(alert, account, incident).write();
    }

    /** What links to an alert name. */
    static String id(UUID alert) {
        return "alert-" + alert;
    }

    private Markup.Fragment write() {
        to.open("article", "class", "alert " + alert.severity().text(), "id", id(alert.id()));
        to.open("p", "class", "when");
        Severity.badge(to, alert.severity());
        to.text(" ");
        if (alert.time().isPresent()) {
            to.element(
                    "time",
                    Say.time(alert.time()),
                    "datetime",
                    alert.time().get().toString());
        } else {
            to.text(Say.time(alert.time()));
        }
        if (incident.isPresent()) {
            to.text(" · ")
                    .element(
                            "a",
                            "incident " + Incident.shortId(incident.get()),
                            "href",
                            "#" + IncidentsSection.id(incident.get()));
        }
        to.close();
        to.element("p", Say.value(alert.summary()), "class", "what");
        to.element("p", about(), "class", "about");
        alert.expected()
                .ifPresent(expected -> to.element(
                        "p",
                        "Expected: " + expected.kind() + " “" + Say.value(expected.reason()) + "”, "
                                + Say.time(expected.from()) + " to " + Say.time(expected.until()),
                        "class",
                        "expected"));
        to.open("details").element("summary", "Why, on what evidence, and what to do");
        for (int i = 0; i < Math.min(MOST_STEPS, alert.steps().size()); i++) {
            step(i + 1, alert.steps().get(i));
        }
        more(alert.steps().size() - (long) MOST_STEPS, "step");
        entities();
        if (!alert.advice().isEmpty()) {
            to.open("div", "class", "advice").element("h4", "What to do");
            to.element("p", alert.advice()).close();
        }
        rule(alert.rule());
        to.close();
        to.close().line();
        return to.fragment();
    }

    private String about() {
        String others = alert.entities().stream()
                .filter(entity -> account.filter(entity::equals).isEmpty())
                .filter(entity -> !alert.summary().contains(entity.name()))
                .limit(MOST_COPIES)
                .map(entity -> " · " + Say.value(entity.name()))
                .distinct()
                .collect(joining());
        String events = alert.eventCount() > 1 ? " · " + Say.count(alert.eventCount(), "event") : "";
        return alert.rule().title() + events + others;
    }

    private void step(int number, Step step) {
        if (alert.steps().size() > 1) {
            to.element("h4", "Step " + number + ", by rule " + step.rule());
        }
        to.open("table", "class", "why").element("caption", "Why").columns("Field", "Value", "Test");
        for (Reason reason : step.why().stream().limit(MOST_REASONS).toList()) {
            to.open("tr").element("td", reason.field()).open("td").element("code", Say.value(reason.value()));
            to.close().element("td", Say.value(reason.test())).close();
        }
        to.close().close();
        more(step.why().size() - (long) MOST_REASONS, "test");
        if (step.events().isEmpty()) {
            return;
        }
        to.open("table", "class", "evidence")
                .element("caption", "Evidence")
                .columns("Record", "Log", "Time (UTC)", "Where it was read");
        step.events().stream().limit(MOST_EVENTS).forEach(this::event);
        to.close().close();
        more(step.events().size() - (long) MOST_EVENTS, "event");
    }

    private void event(EventRef event) {
        to.open("tr").open("td").element("code", Say.value(event.id())).close();
        to.element("td", event.table().azureName()).element("td", Say.time(event.time()));
        to.open("td");
        List<SourceRef> shown = event.sources().stream().limit(MOST_COPIES).toList();
        for (SourceRef source : shown) {
            to.element("div", Say.value(source.name()) + " at byte " + Say.number(source.position()));
        }
        int left = event.sources().size() - shown.size();
        if (left > 0) {
            to.element("div", "and " + Say.number(left) + " more copies");
        }
        to.close().close();
    }

    private void entities() {
        to.open("table", "class", "concerned")
                .element("caption", "Whom and what it concerns")
                .open("tbody");
        for (Entity entity : alert.entities().stream().limit(MOST_EVENTS).toList()) {
            to.open("tr")
                    .element("th", entity.type(), "scope", "row")
                    .open("td")
                    .element("b", Say.value(entity.name()));
            entity.id().ifPresent(id -> to.text(" ").element("code", Say.value(id)));
            entity.privilege()
                    .ifPresent(privilege ->
                            to.element("div", Privileges.words(privilege) + "; " + Privileges.evidence(privilege)));
            to.close().close();
        }
        to.close().close();
    }

    private void rule(RuleRef rule) {
        to.open("dl")
                .element("dt", "Rule")
                .element("dd", rule.title() + " (" + rule.source().json() + ")");
        if (!rule.rows().isEmpty()) {
            to.element("dt", "Rows of the guide").element("dd", String.join(", ", rule.rows()));
        }
        if (!rule.attack().isEmpty()) {
            to.element("dt", "MITRE ATT&CK");
            to.element("dd", rule.attack().stream().map(AlertArticle::technique).collect(joining("; ")));
        }
        to.element("dt", "Ids")
                .open("dd")
                .text("alert ")
                .element("code", alert.id().toString());
        to.text(", text of the rule ").element("code", rule.version()).close();
        to.close();
    }

    private static String technique(String technique) {
        String parent = AttackNames.parent(technique);
        String whole = parent.equals(technique)
                ? ""
                : AttackNames.of(parent).map(name -> name + ": ").orElse("");
        return technique
                + AttackNames.of(technique).map(name -> " " + whole + name).orElse("");
    }

    private void more(long left, String what) {
        if (left > 0) {
            to.element("p", "and " + Say.count(left, "more " + what), "class", "more");
        }
    }
}
