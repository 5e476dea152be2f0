package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;

/** Makes a member of a record of cells of a row. */
sealed interface PortalMember permits PortalColumn, PortalErrorCode, PortalLocation {
    /** Whether the row has something for it. */
    boolean says(CsvRow row);

    /** Writes it, where the row has something for it. */
    void write(CsvRow row, RecordWriter out);

    /** The member for a field of that header. */
    static PortalMember of(PortalField field, PortalHeader header) {
        PortalCell cell = header.cell(field.headers());
        return switch (field.kind()) {
            case TEXT, TOKEN, NUMBER, BOOL, WORD -> new PortalColumn(field, cell, header.language());
            case CODE -> new PortalErrorCode(field.key(), cell, header.cell("Status"), header.language());
            case LOCATION -> new PortalLocation(field.key(), cell);
        };
    }
}
