package dev.gatehouse.detection.incident;

import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The incidents of pieces that are all at hand, found plainly: nothing is forgotten. */
final class JoinedAtOnce {
    private JoinedAtOnce() {}

    static List<Incident> of(Collection<Piece> pieces) {
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
        return made.stream().map(Draft::incident).sorted(Incident.GRAVEST_FIRST).toList();
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
}
