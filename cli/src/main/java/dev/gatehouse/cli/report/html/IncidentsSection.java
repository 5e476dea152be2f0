package dev.gatehouse.cli.report.html;

import dev.gatehouse.detection.incident.Incident;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The incidents of several alerts, the gravest first: what they are about, why they are one, and their alerts. */
final class IncidentsSection implements Section {
    /** How many are told. */
    static final int MOST = 200;

    private static final int MOST_REASONS = 5;

    private final List<Incident> told;
    private final int further;
    private final int single;
    private final Map<UUID, KeptAlert> shown = new LinkedHashMap<>();

    /** Those of these incidents; alerts in this file can be pointed at. */
    IncidentsSection(List<Incident> incidents, CaseFile alerts) {
        this.told = told(incidents);
        long joined = incidents.stream().filter(Incident::isJoined).count();
        this.further = (int) joined - told.size();
        this.single = incidents.size() - (int) joined;
        alerts.inFull().forEach(alert -> shown.put(alert.id(), alert));
    }

    /** Of incidents, the gravest first, those that the page tells of, which alerts can point at. */
    static List<Incident> told(List<Incident> incidents) {
        return incidents.stream().filter(Incident::isJoined).limit(MOST).toList();
    }

    /** What links to an incident name. */
    static String id(UUID incident) {
        return "incident-" + incident;
    }

    @Override
    public String id() {
        return "incidents";
    }

    @Override
    public String title() {
        return "Incidents";
    }

    @Override
    public boolean any() {
        return !told.isEmpty();
    }

    @Override
    public void write(Markup to) {
        to.element(
                        "p",
                        "Alerts that have a session, an account, a target or an address in common, and lie close"
                                + " together, are one incident."
                                + (single > 0
                                        ? " " + Say.count(single, "further incident") + " of one alert each "
                                                + (single == 1 ? "is" : "are") + " told below only."
                                        : ""),
                        "class",
                        "note")
                .line();
        told.forEach(incident -> incident(to, incident));
        if (further > 0) {
            to.element(
                    "p", "and " + Say.count(further, "more incident") + "; the format json has all", "class", "more");
        }
    }

    private void incident(Markup to, Incident incident) {
        to.open("article", "class", "alert " + incident.severity().text(), "id", id(incident.id()));
        to.open("p", "class", "when");
        Severity.badge(to, incident.severity());
        to.text(" " + span(incident.first(), incident.last()) + " · " + incident.shortId()
                        + (incident.expected() ? " · expected" : ""))
                .close();
        to.element("p", Say.value(incident.title()), "class", "what");
        to.open("ul", "class", "reasons");
        List<String> reasons = incident.reasons();
        reasons.stream().limit(MOST_REASONS).forEach(reason -> to.element("li", Say.value(reason)));
        if (reasons.size() > MOST_REASONS) {
            to.element("li", "and " + Say.number(reasons.size() - (long) MOST_REASONS) + " more");
        }
        to.close();
        alerts(to, incident);
        to.close().line();
    }

    private void alerts(Markup to, Incident incident) {
        List<KeptAlert> alerts = new ArrayList<>();
        incident.alerts().forEach(id -> Optional.ofNullable(shown.get(id)).ifPresent(alerts::add));
        to.open("details").element("summary", "Its alerts, in the order of time");
        to.open("table").columns("Time (UTC)", "Severity", "What happened");
        for (KeptAlert alert : alerts) {
            to.open("tr").element("td", Say.time(alert.time())).open("td");
            Severity.badge(to, alert.severity());
            to.close().open("td");
            to.element("a", Say.value(alert.summary()), "href", "#" + AlertArticle.id(alert.id()));
            to.close().close();
        }
        to.close().close();
        long left = incident.alerts().size() - (long) alerts.size();
        if (left > 0) {
            to.element("p", "and " + Say.count(left, "alert") + " not shown in full", "class", "more");
        }
        to.close();
    }

    private static String span(Optional<Instant> first, Optional<Instant> last) {
        return first.equals(last) ? Say.time(first) : Say.time(first) + " to " + Say.time(last);
    }
}
