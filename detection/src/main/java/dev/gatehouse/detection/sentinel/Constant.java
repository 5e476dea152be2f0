package dev.gatehouse.detection.sentinel;

import dev.gatehouse.sigma.Formula;
import dev.gatehouse.sigma.Formula.Question;

/** What is known before any row is looked at. */
final class Constant {
    private Constant() {}

    /** The answer of a text that all rows of a table have. */
    static Logic asks(String text, Question question) {
        return switch (question) {
            case Formula.IsOneOf one ->
                one.wanted().stream().anyMatch(wanted -> is(text, wanted)) ? Logic.Always.TRUE : Logic.Always.FALSE;
            case Formula.IsPresent present -> Logic.Always.TRUE;
            case Formula.IsMissing missing -> Logic.Always.FALSE;
            case Formula.IsAs as -> throw new NotCarried("it compares the name of a table with a field");
            case Formula.IsSaid said -> throw new NotCarried("it looks for words anywhere in a record");
        };
    }

    private static boolean is(String text, Formula.Wanted wanted) {
        if (wanted instanceof Formula.Like like
                && like.pieces().size() == 1
                && like.pieces().getFirst() instanceof Formula.Plain plain) {
            return like.cased() ? text.equals(plain.text()) : text.equalsIgnoreCase(plain.text());
        }
        throw new NotCarried("it asks for a part of the name of a table");
    }
}
