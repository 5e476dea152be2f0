package dev.gatehouse.connect.export;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a table is about, by its columns; of members and owners its name may say whose. */
enum CsvTable {
    USERS(ExportCollection.USERS),
    GROUPS(ExportCollection.GROUPS),
    MEMBERS(ExportCollection.GROUP_MEMBERS),
    ASSIGNMENTS(ExportCollection.ROLE_ASSIGNMENT_SCHEDULES);

    private final ExportCollection collection;

    CsvTable(ExportCollection collection) {
        this.collection = collection;
    }

    /** What it is as part of an export. */
    ExportCollection collection() {
        return collection;
    }

    static Optional<CsvTable> of(Map<CsvColumn, Integer> columns, boolean relation) {
        Set<CsvColumn> has = columns.keySet();
        if (has.contains(CsvColumn.ROLE_ID) || has.contains(CsvColumn.ROLE_NAME)) {
            return Optional.of(ASSIGNMENTS);
        }
        if (has.contains(CsvColumn.GROUP_ID) && has.contains(CsvColumn.MEMBER_ID)) {
            return Optional.of(MEMBERS);
        }
        if (!has.contains(CsvColumn.ID)) {
            return Optional.empty();
        }
        if (relation) {
            return Optional.of(MEMBERS);
        }
        if (has.contains(CsvColumn.USER_PRINCIPAL_NAME)) {
            return Optional.of(USERS);
        }
        boolean group = has.contains(CsvColumn.ROLE_ASSIGNABLE) || has.contains(CsvColumn.MEMBERSHIP_TYPE);
        return group ? Optional.of(GROUPS) : Optional.empty();
    }
}
