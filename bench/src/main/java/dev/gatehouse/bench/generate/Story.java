package dev.gatehouse.bench.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** What happens in a tenant: events, what a reader should know of some of them, and which must raise an alert. */
final class Story {
    /** An alert that must be raised: the monitoring row, the event and the account it is about. */
    record Alert(String row, Event event, Person about) {
        String entity() {
            return about.upn().toLowerCase(Locale.ROOT);
        }

        /** The same, as what is planted elsewhere. */
        PlantedAct act() {
            Set<String> names = Set.of(entity(), about.id());
            return new PlantedAct(row, event.id(), event.time(), entity(), names, names, Set.of());
        }
    }

    /** A line of the telling; {@code row} and {@code entity} are empty where no alert belongs to it. */
    record Line(Event event, String what, String row, String entity) {
        Line with(String another, String about) {
            return new Line(event, what, row.isEmpty() ? another : row + "`, `" + another, about);
        }
    }

    private final List<Event> events = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Something ordinary. */
    void happens(Event event) {
        events.add(event);
    }

    void happen(List<? extends Event> several) {
        events.addAll(several);
    }

    /** Takes back what happened already. */
    void forget(Predicate<Event> which) {
        events.removeIf(which);
    }

    /** Something that the reader is told, and that is no alert. */
    void tell(Event event, String what) {
        happens(event);
        lines.add(new Line(event, what, "", ""));
    }

    /** Something that must raise an alert. */
    void alert(Event event, String row, Person about, String what) {
        happens(event);
        String entity = about.upn().toLowerCase(Locale.ROOT);
        alerts.add(new Alert(row, event, about));
        lines.add(new Line(event, what, row, entity));
    }

    /** Something that happened already must raise an alert of another row as well. */
    void also(Event event, String row, Person about) {
        String entity = about.upn().toLowerCase(Locale.ROOT);
        alerts.add(new Alert(row, event, about));
        lines.replaceAll(line -> line.event().equals(event) ? line.with(row, entity) : line);
    }

    /** All events in the order of time. */
    List<Event> events() {
        return events.stream()
                .sorted(Comparator.comparing(Event::time).thenComparing(Event::id))
                .toList();
    }

    /** The events of one kind in the order of time. */
    <E extends Event> List<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<Alert> alerts() {
        return alerts.stream()
                .sorted(Comparator.comparing((Alert alert) -> alert.event().time())
                        .thenComparing(Alert::row))
                .toList();
    }

    List<Line> lines() {
        return lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.event().time()).thenComparing(Line::row))
                .toList();
    }
}
