package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.ArrayList;
import java.util.List;

/** What something was done to as a row of the portal's audit logs tells, with what was changed of it. */
record PortalTarget(
        PortalCell type, PortalCell name, PortalCell id, PortalCell userPrincipalName, List<Change> changes) {
    /** A changed property, with its values before and after. */
    record Change(PortalCell name, PortalCell oldValue, PortalCell newValue) {
        private boolean says(CsvRow row) {
            return name.says(row) || oldValue.says(row) || newValue.says(row);
        }

        private void write(CsvRow row, RecordWriter out) {
            out.element();
            name.write("displayName", row, out);
            oldValue.write("oldValue", row, out);
            newValue.write("newValue", row, out);
            out.close('}');
        }
    }

    PortalTarget {
        changes = List.copyOf(changes);
    }

    /** Whether the header has a target of that number. */
    static boolean isIn(PortalHeader header, int number) {
        String prefix = "Target" + number;
        return header.has(prefix + "Type", prefix + "DisplayName", prefix + "ObjectId");
    }

    static PortalTarget of(PortalHeader header, int number) {
        String prefix = "Target" + number;
        List<Change> changes = new ArrayList<>();
        for (int i = 1; header.has(prefix + "ModifiedProperty" + i + "Name"); i++) {
            String property = prefix + "ModifiedProperty" + i;
            changes.add(new Change(
                    header.cell(property + "Name"),
                    header.cell(property + "OldValue"),
                    header.cell(property + "NewValue")));
        }
        return new PortalTarget(
                header.cell(prefix + "Type"),
                header.cell(prefix + "DisplayName"),
                header.cell(prefix + "ObjectId"),
                header.cell(prefix + "UserPrincipalName"),
                changes);
    }

    /** Writes it as an element of Graph's list, where the row has something in it. */
    void write(CsvRow row, RecordWriter out) {
        if (!says(row)) {
            return;
        }
        out.element();
        id.write("id", row, out);
        name.write("displayName", row, out);
        type.write("type", row, out);
        userPrincipalName.write("userPrincipalName", row, out);
        out.list("modifiedProperties");
        changes.stream().filter(change -> change.says(row)).forEach(change -> change.write(row, out));
        out.close(']');
        out.close('}');
    }

    private boolean says(CsvRow row) {
        return type.says(row)
                || name.says(row)
                || id.says(row)
                || userPrincipalName.says(row)
                || changes.stream().anyMatch(change -> change.says(row));
    }
}
