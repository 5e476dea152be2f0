package dev.gatehouse.logs.scan;

/** Why a piece of the input is no record. */
public enum Unreadable {
    /** The input, or the line, ends within the record. */
    INCOMPLETE("the record is cut short"),
    /** A raw newline, tab or other control character within a text. */
    CONTROL_CHARACTER("a control character within a text"),
    /** Not what JSON's grammar allows at this place. */
    SYNTAX("not valid JSON"),
    /** More containers within each other than {@link RecordScanner#MAX_DEPTH}. */
    TOO_DEEP("nested too deeply"),
    /** Larger than the limit of {@link Blocks}. */
    TOO_LARGE("the record is too large"),
    /** Text or bytes that no record begins with. */
    NOT_JSON("not JSON"),
    /** A row of a CSV file has more or fewer cells than its header. */
    CELLS("a row with another number of cells than the header"),
    /** A quoted cell of a CSV file does not end, or something stands between its end and the next comma. */
    QUOTES("a quoted cell without a proper end"),
    /** An element of an XML file is not well-formed. */
    XML("not well-formed XML"),
    /** A row of a query result has more or fewer values than there are columns, or is no list. */
    RESULT_ROW("a row of a query result that does not fit its columns");

    private final String text;

    Unreadable(String text) {
        this.text = text;
    }

    /** The reason in words. */
    public String text() {
        return text;
    }
}
