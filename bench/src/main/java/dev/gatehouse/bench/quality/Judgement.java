package dev.gatehouse.bench.quality;

import dev.gatehouse.bench.generate.PlantedAct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The alerts of one tenant that call somebody, held against what was planted in it.
 *
 * @param found the attacks that an alert of their row names
 * @param missed the others
 * @param theirs the alerts that belong to an attack, whatever their row
 * @param mistaken the alerts that belong to none
 * @param declared what would have called somebody, had it not been planned and written down
 * @param background alerts about logs of others that were mixed in: nobody knows whether they are right
 */
record Judgement(
        List<PlantedAct> found,
        List<PlantedAct> missed,
        List<FoundAlert> theirs,
        List<FoundAlert> mistaken,
        List<FoundAlert> declared,
        List<FoundAlert> background) {
    /** An alert may come this much later, or be dated this much earlier, and still be of use. */
    static final Duration IN_TIME = Duration.ofHours(25);

    /** What else an attack sets off within this time is not held against a rule. */
    static final Duration AROUND = Duration.ofHours(24);

    static Judgement of(List<PlantedAct> acts, List<FoundAlert> alerts, Optional<String> backgroundFolder) {
        var found = new ArrayList<PlantedAct>();
        var missed = new ArrayList<PlantedAct>();
        var theirs = new ArrayList<FoundAlert>();
        var mistaken = new ArrayList<FoundAlert>();
        var background = new ArrayList<FoundAlert>();
        for (FoundAlert alert : alerts) {
            if (alert.calls()) {
                if (backgroundFolder.filter(alert::within).isPresent()) {
                    background.add(alert);
                } else {
                    (acts.stream().anyMatch(act -> belongs(alert, act)) ? theirs : mistaken).add(alert);
                }
            }
        }
        for (PlantedAct act : acts) {
            (theirs.stream().anyMatch(alert -> finds(alert, act)) ? found : missed).add(act);
        }
        return new Judgement(
                found,
                missed,
                theirs,
                mistaken,
                alerts.stream().filter(FoundAlert::declared).toList(),
                background);
    }

    /** Those acts that no alert of their row names in time, of whatever severity. */
    static List<PlantedAct> untold(List<PlantedAct> acts, List<FoundAlert> alerts) {
        return acts.stream()
                .filter(act -> alerts.stream().noneMatch(alert -> finds(alert, act)))
                .toList();
    }

    private static boolean finds(FoundAlert alert, PlantedAct act) {
        return alert.rows().contains(act.row())
                && within(alert, act, IN_TIME)
                && !Collections.disjoint(alert.entities(), act.about());
    }

    private static boolean belongs(FoundAlert alert, PlantedAct act) {
        boolean shares = !Collections.disjoint(alert.entities(), act.accounts())
                || !Collections.disjoint(alert.entities(), act.addresses());
        return (shares && within(alert, act, AROUND)) || finds(alert, act);
    }

    private static boolean within(FoundAlert alert, PlantedAct act, Duration most) {
        return Duration.between(alert.time(), act.time()).abs().compareTo(most) <= 0;
    }
}
