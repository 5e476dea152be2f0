package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Field;
import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Formula.Question;
import dev.gatehouse.sigma.Formula.Subject;
import java.util.List;
import java.util.Optional;

/** Says what a rule asks of the rows of one table, in KQL. */
final class LegReader {
    /** The column that has the name of the table in every row. */
    private static final String TYPE = "Type";

    private final Leg leg;
    private final People people;

    LegReader(Leg leg) {
        this.leg = leg;
        this.people = new People(leg);
    }

    /** The condition of the rule; throws where something of it cannot be said. */
    Logic read(Formula formula) {
        return switch (formula) {
            case Formula.All all -> Logic.and(read(all.parts()));
            case Formula.Any any -> Logic.or(read(any.parts()));
            case Formula.Not not -> Logic.not(read(not.part()));
            case Formula.Each each -> new ElementReader(leg, this).read(each.part());
            case Formula.Test test ->
                test.field().group() == Field.UNGROUPED
                        ? test(test.field(), test.question())
                        : new ElementReader(leg, this).read(test);
        };
    }

    private List<Logic> read(List<Formula> formulas) {
        return formulas.stream().map(this::read).toList();
    }

    private Logic test(Subject field, Question question) {
        if (question instanceof Formula.IsSaid) {
            throw new NotCarried("it looks for words anywhere in a record");
        }
        return switch (FieldName.of(field.name())) {
            case FieldName.Column column
            when column.head().equalsIgnoreCase(TYPE) ->
                Constant.asks(leg.table().azureName(), question);
            case FieldName.Column column ->
                leg.items(column)
                        .map(items -> items.stage().holds(ofElement(items.value(), question)))
                        .map(holds -> question instanceof Formula.IsMissing ? Logic.not(holds) : holds)
                        .orElseGet(() -> Asked.of(leg.value(column), question, this::value, this::listed));
            case FieldName.Actor actor ->
                Asked.of(leg.actor(actor.part()), question, this::value, this::listed)
                        .asLate();
            case FieldName.Detail detail -> detail(detail, question);
            case FieldName.ActivationMinutes minutes ->
                leg.isAudit()
                        ? Asked.of(Optional.of(leg.details().activationMinutes()), question, this::value, this::listed)
                                .asLate()
                        : Asked.ofNothing(question);
            case FieldName.SignInResult result -> Asked.ofTruth(leg.signIn(result.result()), question);
            case FieldName.Context context -> people.ask(context, question);
            case FieldName.Target target -> throw new IllegalStateException("a target is an element: " + target);
            case FieldName.Change change -> throw new IllegalStateException("a change is an element: " + change);
        };
    }

    private Logic detail(FieldName.Detail detail, Question question) {
        if (!leg.isAudit()) {
            return Asked.ofNothing(question);
        }
        Logic holds = leg.details().any(detail.key(), ofElement(AuditDetails.value(), question));
        return question instanceof Formula.IsMissing ? Logic.not(holds) : holds;
    }

    /** What is asked of one value of several; of a missing one, whether it is there. */
    private Logic ofElement(KqlValue value, Question question) {
        Question asked = question instanceof Formula.IsMissing ? new Formula.IsPresent() : question;
        return Asked.of(Optional.of(value), asked, this::value, this::listed);
    }

    /** The one value of a field that a row has; throws for a field with several. */
    Optional<KqlValue> value(Subject field) {
        return switch (FieldName.of(field.name())) {
            case FieldName.Column column -> {
                if (leg.items(column).isPresent()) {
                    throw new NotCarried("it compares with the elements of a list, " + field.name());
                }
                yield leg.value(column);
            }
            case FieldName.Actor actor -> leg.actor(actor.part());
            default -> throw new NotCarried("it compares with " + field.name());
        };
    }

    /** Whether a value is on a watchlist. */
    Logic listed(KqlValue value, String mark) {
        ListMark list =
                ListMark.of(mark).orElseThrow(() -> new NotCarried("it makes a text of a watchlist and other words"));
        Watchlist watchlist = Watchlist.of(list.name());
        if (list.networks()) {
            return leg.isInList(value, watchlist);
        }
        String pattern = leg.lets().pattern(watchlist);
        return Logic.of("(isnotempty(" + value.text() + ") and " + value.text() + " matches regex " + pattern + ")");
    }
}
