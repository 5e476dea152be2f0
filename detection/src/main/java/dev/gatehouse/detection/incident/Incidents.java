package dev.gatehouse.detection.incident;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Joins alerts into incidents, the same ones whatever order the alerts come in. Every alert above informational is of
 * exactly one incident; one that is informational or was expected joins no two others.
 */
public final class Incidents {
    private final List<Incident> all;
    private final Map<UUID, UUID> byAlert = new HashMap<>();

    private Incidents(List<Incident> all) {
        this.all = all.stream().sorted(Incident.GRAVEST_FIRST).toList();
        all.forEach(incident -> incident.alerts().forEach(alert -> byAlert.put(alert, incident.id())));
    }

    /** Those of these alerts. */
    public static Incidents of(Collection<Alert> alerts, SharedAddresses shared) {
        return of(alerts.stream().map(alert -> Piece.of(alert, shared)).toList());
    }

    /** Those of the alerts that these are pieces of. */
    public static Incidents of(Collection<Piece> pieces) {
        List<Piece> inTime = pieces.stream().sorted(Piece.IN_TIME).toList();
        List<Piece> glue = inTime.stream()
                .filter(piece -> piece.glues() && piece.first().isPresent())
                .toList();
        Joining joining = new Joining(glue);
        Map<Integer, Draft> drafts = new TreeMap<>();
        Map<UUID, Draft> byAlert = new HashMap<>();
        for (int i = 0; i < glue.size(); i++) {
            Draft draft = drafts.computeIfAbsent(joining.root(i), any -> new Draft());
            draft.core(glue.get(i));
            byAlert.put(glue.get(i).id(), draft);
        }
        joining.links()
                .forEach(link -> Optional.ofNullable(byAlert.get(link.alert())).ifPresent(draft -> draft.link(link)));
        List<Draft> made = new ArrayList<>(drafts.values());
        made.addAll(others(inTime, glue, drafts, joining));
        return new Incidents(made.stream().map(Draft::incident).toList());
    }

    /** What is left: context goes with those that it belongs to, the rest is alone. */
    private static List<Draft> others(
            List<Piece> inTime, List<Piece> glue, Map<Integer, Draft> drafts, Joining joining) {
        Company company = new Company(glue);
        List<Draft> alone = new ArrayList<>();
        for (Piece piece : inTime) {
            if (piece.glues() && piece.first().isPresent()) {
                continue;
            }
            Optional<Company.Found> found =
                    piece.glues() || piece.first().isEmpty() ? Optional.empty() : company.of(piece);
            Optional<Draft> draft = found.map(one -> drafts.get(joining.root(one.piece())));
            if (draft.isPresent()) {
                draft.get().context(piece, found.orElseThrow().link());
            } else if (piece.severity() != Level.INFORMATIONAL) {
                Draft single = new Draft();
                single.core(piece);
                alone.add(single);
            }
        }
        return alone;
    }

    /** All of them, the gravest first. */
    public List<Incident> all() {
        return all;
    }

    /** The id of the incident that an alert belongs to. */
    public Optional<UUID> of(Alert alert) {
        return Optional.ofNullable(byAlert.get(alert.id()));
    }
}
