package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Field;
import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Formula.Question;
import dev.gatehouse.sigma.Formula.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what a rule asks of one element of a list, a target or a change, all of which must hold of the same. A list without
 * elements counts as one with an element that has nothing.
 */
final class ElementReader {
    private final Leg leg;
    private final LegReader rows;
    private boolean empty;

    ElementReader(Leg leg, LegReader rows) {
        this.leg = leg;
        this.rows = rows;
    }

    /** The list that an element is of: targets of a type, or changes of a name. */
    private record Kind(boolean target, String only) {}

    /** Whether the formula holds of one element. */
    Logic read(Formula formula) {
        Set<Kind> kinds = new LinkedHashSet<>();
        collect(formula, kinds);
        if (kinds.size() != 1) {
            throw new NotCarried("it asks for a target and a change together");
        }
        Kind kind = kinds.iterator().next();
        if (formula instanceof Formula.All all) {
            // What is asked of the row itself is the same for every element.
            List<Logic> ofRow = all.parts().stream()
                    .filter(part -> !hasElement(part))
                    .map(rows::read)
                    .toList();
            List<Formula> ofElement =
                    all.parts().stream().filter(ElementReader::hasElement).toList();
            return Logic.and(ofRow).and(one(new Formula.All(ofElement), kind));
        }
        return one(formula, kind);
    }

    private Logic one(Formula formula, Kind kind) {
        empty = true;
        Logic none = element(formula);
        if (!leg.isAudit()) {
            return none;
        }
        empty = false;
        Logic some = element(formula);
        if (kind.target()) {
            Logic only = leg.targets().isOf(kind.only());
            Logic holds = leg.targets().any(only.and(some));
            return kind.only().isEmpty() || none.equals(Logic.Always.FALSE)
                    ? holds
                    : holds.or(Logic.not(leg.targets().any(only)).and(none));
        }
        Logic only = kind.only().isEmpty()
                ? Logic.Always.TRUE
                : Logic.of(AuditChanges.name().text() + " =~ " + KqlText.quoted(kind.only()));
        Logic holds = leg.changes().any(only.and(some));
        return kind.only().isEmpty() || none.equals(Logic.Always.FALSE)
                ? holds
                : holds.or(Logic.not(leg.changes().any(only)).and(none));
    }

    private Logic element(Formula formula) {
        return switch (formula) {
            case Formula.All all ->
                Logic.and(all.parts().stream().map(this::element).toList());
            case Formula.Any any ->
                Logic.or(any.parts().stream().map(this::element).toList());
            case Formula.Not not -> Logic.not(element(not.part()));
            case Formula.Each each -> throw new NotCarried("it asks for a target and a change together");
            case Formula.Test test ->
                test.field().group() == Field.UNGROUPED ? rows.read(test) : test(test.field(), test.question());
        };
    }

    private Logic test(Subject field, Question question) {
        if (empty) {
            return Asked.ofNothing(question);
        }
        return switch (FieldName.of(field.name())) {
            case FieldName.Target target ->
                Asked.of(leg.targets().part(target.type(), target.part()), question, this::value, rows::listed);
            case FieldName.Context context -> Asked.ofTruth(Targeted.of(leg, context), question);
            case FieldName.Change change -> change(change, question);
            default -> throw new IllegalStateException("no element: " + field.name());
        };
    }

    private Logic change(FieldName.Change change, Question question) {
        return switch (change.part()) {
            case "name" -> Asked.of(Optional.of(AuditChanges.name()), question, this::value, rows::listed);
            case "oldvalue", "newvalue" -> {
                boolean missing = question instanceof Formula.IsMissing;
                Logic holds = leg.changes()
                        .anyValue(
                                change.part(),
                                Asked.of(
                                        Optional.of(AuditChanges.value(change.part())),
                                        missing ? new Formula.IsPresent() : question,
                                        this::value,
                                        rows::listed));
                yield missing ? Logic.not(holds) : holds;
            }
            default -> throw new NotCarried("it asks for what was added to a list or removed from it");
        };
    }

    /** What an element is compared with: another part of it, or a value of the row. */
    private Optional<KqlValue> value(Subject other) {
        if (other.group() == Field.UNGROUPED) {
            return rows.value(other);
        }
        if (FieldName.of(other.name()) instanceof FieldName.Target target) {
            return leg.targets().part(target.type(), target.part());
        }
        throw new NotCarried("it compares with " + other.name());
    }

    private static boolean hasElement(Formula formula) {
        Set<Kind> kinds = new LinkedHashSet<>();
        collect(formula, kinds);
        return !kinds.isEmpty();
    }

    private static void collect(Formula formula, Set<Kind> kinds) {
        switch (formula) {
            case Formula.All all -> all.parts().forEach(part -> collect(part, kinds));
            case Formula.Any any -> any.parts().forEach(part -> collect(part, kinds));
            case Formula.Not not -> collect(not.part(), kinds);
            case Formula.Each each -> collect(each.part(), kinds);
            case Formula.Test test -> {
                add(test.field(), kinds);
                if (test.question() instanceof Formula.IsAs as) {
                    as.others().forEach(other -> add(other, kinds));
                }
            }
        }
    }

    private static void add(Subject field, Set<Kind> kinds) {
        if (field.group() == Field.UNGROUPED) {
            return;
        }
        kinds.add(
                switch (FieldName.of(field.name())) {
                    case FieldName.Target target -> new Kind(true, target.type());
                    case FieldName.Change change -> new Kind(false, change.key());
                    case FieldName.Context context ->
                        new Kind(
                                true,
                                context.subject().equals("target")
                                        ? ""
                                        : context.subject().substring("target.".length()));
                    default -> throw new IllegalStateException("no element: " + field.name());
                });
    }
}
