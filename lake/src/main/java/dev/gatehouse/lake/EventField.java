package dev.gatehouse.lake;

/** A column of the lake that a query may test. */
public enum EventField {
    TABLE("\"table\""),
    ID("id"),
    SOURCE("source"),
    ORIGIN("origin"),
    SHAPE("shape"),
    PRINCIPAL("principal"),
    PRINCIPAL_NAME("principalName"),
    OTHERS("others"),
    ADDRESS("address"),
    OPERATION("operation"),
    APPLICATION("application"),
    RESULT("result");

    private final String column;

    EventField(String column) {
        this.column = column;
    }

    /** Its name in SQL. */
    String column() {
        return column;
    }
}
