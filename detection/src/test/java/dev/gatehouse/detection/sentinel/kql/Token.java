package dev.gatehouse.detection.sentinel.kql;

/** A piece of a query's text; of a string, its value. */
record Token(Kind kind, String text, int at) {
    enum Kind {
        NAME,
        TEXT,
        NUMBER,
        SPAN,
        SIGN,
        END
    }

    boolean is(String wanted) {
        return kind != Kind.TEXT && text.equals(wanted);
    }
}
