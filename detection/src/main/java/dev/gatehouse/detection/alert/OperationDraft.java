package dev.gatehouse.detection.alert;

import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The alert of an operation of which several records tell, to which they are added one by one, in the order of time. A
 * record by a person says more than one by the service that carried it out: its words make the summary. For one thread.
 */
public final class OperationDraft {
    private final AlertFactory factory;
    private final int number;
    private final Rule rule;
    private final String anchor;
    private final List<Telling> tellings = new ArrayList<>();

    private record Telling(
            boolean byPerson, long time, Step step, String summary, List<Entity> entities, List<SessionRef> sessions) {}

    OperationDraft(AlertFactory factory, int number, Rule rule, String anchor) {
        this.factory = factory;
        this.number = number;
        this.rule = rule;
        this.anchor = anchor;
    }

    /** Adds a record for which the rule held. */
    public void event(EnrichedEvent event, List<SourceRef> sources) {
        Row row = event.row();
        Step step = new Step(rule.sigma().id(), factory.reasons(number, event), List.of(factory.shown(row, sources)));
        tellings.add(new Telling(
                factory.byPerson(row),
                row.time(),
                step,
                factory.summary(rule, row),
                factory.entities(rule, row),
                factory.sessions(row)));
    }

    /** The alert. */
    public Alert alert() {
        Telling best = tellings.stream()
                .min(Comparator.comparing((Telling telling) -> !telling.byPerson()))
                .orElseThrow();
        return new Alert(
                AlertIds.of(factory.tenant(), rule.sigma().id(), "", anchor),
                factory.tenant(),
                1,
                AlertState.FINAL,
                AlertFactory.instant(tellings.getFirst().time()),
                AlertFactory.instant(tellings.getFirst().time()),
                AlertFactory.instant(tellings.getLast().time()),
                factory.detectedAt(),
                AlertFactory.reference(rule),
                rule.sigma().level(),
                entities(best),
                best.summary(),
                tellings.stream().map(Telling::step).toList(),
                tellings.size(),
                0,
                factory.contextVersion(),
                rule.advice(),
                Optional.empty(),
                Optional.empty(),
                sessions(),
                Optional.empty());
    }

    private List<SessionRef> sessions() {
        return tellings.stream()
                .flatMap(telling -> telling.sessions().stream())
                .distinct()
                .limit(Sessions.MOST)
                .toList();
    }

    /** Those of the best record, and from the others what it has none of: PIM's own record may lack an address. */
    private List<Entity> entities(Telling best) {
        List<Entity> entities = new ArrayList<>(best.entities());
        for (Telling telling : tellings) {
            for (Entity entity : telling.entities()) {
                if (entities.stream().noneMatch(known -> known.type().equals(entity.type()))) {
                    entities.add(entity);
                }
            }
        }
        return entities.stream()
                .filter(entity -> !best.byPerson()
                        || best.entities().contains(entity)
                        || !entity.type().equals("servicePrincipal"))
                .toList();
    }
}
