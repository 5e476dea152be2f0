package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Formula.Question;
import dev.gatehouse.sigma.Formula.Subject;
import dev.gatehouse.sigma.Formula.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Puts what a rule asks to a value. */
final class Asked {
    private Asked() {}

    /**
     * The answer of a value; of none, that of an absent field.
     *
     * @param others the value of another field that it is compared with
     * @param listed whether a value is on the watchlist behind a mark
     */
    static Logic of(
            Optional<KqlValue> value,
            Question question,
            Function<Subject, Optional<KqlValue>> others,
            BiFunction<KqlValue, String, Logic> listed) {
        if (value.isEmpty()) {
            return ofNothing(question);
        }
        KqlValue found = value.get();
        return switch (question) {
            case Formula.IsOneOf one -> new TextTests(mark -> listed.apply(found, mark)).any(found, one.wanted());
            case Formula.IsPresent present -> found.isThere();
            case Formula.IsMissing missing -> Logic.not(found.isThere());
            case Formula.IsAs as ->
                Logic.or(as.others().stream()
                        .map(other -> others.apply(other)
                                .map(part -> part.isThere().and(isAs(found, part, as)))
                                .orElse(Logic.Always.FALSE))
                        .toList());
            case Formula.IsSaid said -> throw new NotCarried("it looks for words anywhere in a record");
        };
    }

    /** The answer of a field that no row has. */
    static Logic ofNothing(Question question) {
        return question instanceof Formula.IsMissing ? Logic.Always.TRUE : Logic.Always.FALSE;
    }

    /** The answer of something that is true or false. */
    static Logic ofTruth(Optional<Leg.Truth> truth, Question question) {
        if (truth.isEmpty()) {
            return ofNothing(question);
        }
        Leg.Truth found = truth.get();
        return switch (question) {
            case Formula.IsOneOf one ->
                Logic.or(one.wanted().stream()
                        .map(wanted -> isWanted(found, wanted))
                        .toList());
            case Formula.IsPresent present -> found.known().get();
            case Formula.IsMissing missing -> Logic.not(found.known().get());
            case Formula.IsAs as -> throw new NotCarried("it compares what is true or false with a field");
            case Formula.IsSaid said -> throw new NotCarried("it looks for words anywhere in a record");
        };
    }

    private static Logic isWanted(Leg.Truth truth, Wanted wanted) {
        List<Formula.Piece> pieces = wanted instanceof Formula.Like like ? like.pieces() : List.of();
        String text = pieces.size() == 1 && pieces.getFirst() instanceof Formula.Plain plain ? plain.text() : "";
        if (text.equalsIgnoreCase("true")) {
            return truth.holds();
        }
        if (text.equalsIgnoreCase("false")) {
            return truth.known().get().and(Logic.not(truth.holds()));
        }
        throw new NotCarried("it asks of what is true or false for something else");
    }

    private static Logic isAs(KqlValue value, KqlValue part, Formula.IsAs as) {
        String verb = switch (as.part()) {
            case WHOLE -> as.cased() ? "==" : "=~";
            case START -> as.cased() ? "startswith_cs" : "startswith";
            case END -> as.cased() ? "endswith_cs" : "endswith";
            case INSIDE -> as.cased() ? "contains_cs" : "contains";
        };
        return Logic.of(value.text() + " " + verb + " " + part.text());
    }
}
