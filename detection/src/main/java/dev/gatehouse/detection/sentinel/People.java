package dev.gatehouse.detection.sentinel;

import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.sigma.Formula.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the context knows of accounts, as far as watchlists say it. */
final class People {
    private static final String PRIVILEGED = "PrivilegedAccounts";

    private final Leg leg;

    People(Leg leg) {
        this.leg = leg;
    }

    /** The answer of an account that a row names. */
    Logic ask(FieldName.Context context, Question question) {
        if (context.subject().equals("time")) {
            throw new NotCarried("it asks for working hours or an hour, which gatehouse.yaml defines");
        }
        List<KqlValue> values = new ArrayList<>();
        List<Leg.Items> lists = new ArrayList<>();
        boolean late = false;
        for (String name : EventFields.subjectFields(context.subject() + "." + context.question())) {
            switch (FieldName.of(name)) {
                case FieldName.Column column -> {
                    Optional<Leg.Items> items = leg.items(column);
                    items.ifPresent(lists::add);
                    if (items.isEmpty()) {
                        leg.value(column)
                                .filter(value -> !values.contains(value))
                                .ifPresent(values::add);
                    }
                }
                case FieldName.Actor actor -> {
                    leg.actor(actor.part()).ifPresent(values::add);
                    late = true;
                }
                default -> throw new IllegalStateException("names nobody: " + name);
            }
        }
        if (values.isEmpty() && lists.isEmpty()) {
            return Asked.ofNothing(question);
        }
        Logic asked = Asked.ofTruth(Optional.of(truth(context.question(), values, lists)), question);
        return late ? asked.asLate() : asked;
    }

    private Leg.Truth truth(String question, List<KqlValue> values, List<Leg.Items> lists) {
        List<Logic> holds = new ArrayList<>();
        if (!values.isEmpty()) {
            holds.add(truth(leg, question, values).holds());
        }
        for (Leg.Items items : lists) {
            holds.add(items.stage()
                    .holds(truth(leg, question, List.of(items.value())).holds()));
        }
        return new Leg.Truth(Logic.or(holds), () -> {
            List<Logic> known = new ArrayList<>(List.of(isNamed(values)));
            lists.forEach(items -> known.add(items.stage().holds(items.value().isThere())));
            return Logic.or(known);
        });
    }

    /** Whether one of the values is on the list that answers the question. */
    static Leg.Truth truth(Leg leg, String question, List<KqlValue> values) {
        String list = switch (question) {
            case "isprivileged", "wasprivileged" ->
                leg.lets().rows(PRIVILEGED, Watchlist.PRIVILEGED, Watchlist.EMERGENCY);
            case "isemergencyaccess" -> leg.lets().rows(Watchlist.EMERGENCY);
            default -> throw new NotCarried("it asks for the roles or the tier of an account, which no watchlist says");
        };
        return new Leg.Truth(isAny(values, list), () -> isNamed(values));
    }

    static Logic isAny(List<KqlValue> values, String list) {
        return Logic.or(values.stream()
                .map(value -> Logic.of(value.text() + " in~ (" + list + ")"))
                .toList());
    }

    static Logic isNamed(List<KqlValue> values) {
        return Logic.or(values.stream().map(KqlValue::isThere).toList());
    }
}
