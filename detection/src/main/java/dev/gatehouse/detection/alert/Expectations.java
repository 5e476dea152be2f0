package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Expectation;
import dev.gatehouse.detection.config.Expectation.Kind;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.rules.ExpectedRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says which alerts were expected, and counts them. An alert is expected if its rule is meant, if it concerns all whom and
 * what the expectation names, and if all its events lie in the time of it. For one thread.
 */
public final class Expectations {
    private final Map<Expectation, Long> counts = new LinkedHashMap<>();
    private final ExpectedRules rules;
    private final Context context;

    /** The expectations, with the rules that they mean; accounts are known by the names that the context knows. */
    public Expectations(List<Expectation> expectations, ExpectedRules rules, Context context) {
        expectations.forEach(expectation -> counts.put(expectation, 0L));
        this.rules = requireNonNull(rules, "rules is null");
        this.context = requireNonNull(context, "context is null");
    }

    /** What becomes of the alert: a planned test or change is said before an exclusion is thought of. */
    public Judgement judge(Alert alert) {
        List<Expectation> meant = new ArrayList<>();
        for (Expectation expectation : counts.keySet()) {
            if (rules.means(expectation, alert.rule().id())
                    && inTime(expectation, alert)
                    && concerns(expectation, alert)) {
                meant.add(expectation);
            }
        }
        Optional<Expectation> planned = meant.stream()
                .filter(expectation -> expectation.kind() != Kind.EXCLUSION)
                .findFirst();
        Optional<Expectation> first = planned.or(() -> meant.stream().findFirst());
        first.ifPresent(expectation -> counts.merge(expectation, 1L, Long::sum));
        if (planned.isPresent()) {
            return new Judgement.Shown(alert.expectedBecause(expected(planned.get())));
        }
        return first.<Judgement>map(Judgement.HeldBack::new).orElseGet(() -> new Judgement.Shown(alert));
    }

    /** How many alerts each expectation met so far, in the order of the configuration. */
    public Map<Expectation, Long> counts() {
        return new LinkedHashMap<>(counts);
    }

    private static Expected expected(Expectation expectation) {
        return new Expected(
                expectation.kind().words(),
                expectation.reason(),
                expectation.validity().from(),
                expectation.validity().until(),
                expectation.origin().toString());
    }

    private static boolean inTime(Expectation expectation, Alert alert) {
        return alert.firstEvent().filter(expectation.validity()::contains).isPresent()
                && alert.lastEvent().filter(expectation.validity()::contains).isPresent();
    }

    private boolean concerns(Expectation expectation, Alert alert) {
        return expectation.entities().stream()
                .allMatch(name -> alert.entities().stream().anyMatch(entity -> is(entity, name)));
    }

    private boolean is(Entity entity, String name) {
        return entity.name().equalsIgnoreCase(name)
                || entity.id().filter(name::equalsIgnoreCase).isPresent()
                || context.find(entity.id().orElse(""), entity.name())
                        .filter(who -> who.names().stream().anyMatch(name::equalsIgnoreCase)
                                || who.id()
                                        .map(Object::toString)
                                        .filter(name::equalsIgnoreCase)
                                        .isPresent())
                        .isPresent();
    }
}
