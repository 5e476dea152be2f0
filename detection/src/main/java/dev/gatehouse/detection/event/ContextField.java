package dev.gatehouse.detection.event;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A field that the context answers: a question about a subject, with the slots that name the subject, table by table. */
final class ContextField {
    private static final int[] NONE = {};

    private final Subject subject;
    private final Question question;
    private final Map<Table, int[]> idSlots;
    private final Map<Table, int[]> nameSlots;

    private ContextField(Subject subject, Question question, Map<Table, int[]> idSlots, Map<Table, int[]> nameSlots) {
        this.subject = subject;
        this.question = question;
        this.idSlots = idSlots;
        this.nameSlots = nameSlots;
    }

    /** What may be asked. */
    enum Question {
        IS_PRIVILEGED("IsPrivileged"),
        /** Before the operation that the event tells of. */
        WAS_PRIVILEGED("WasPrivileged"),
        IS_EMERGENCY_ACCESS("IsEmergencyAccess"),
        ROLES("Roles"),
        /** The most powerful tier of the roles that somebody has then, or of a role. */
        TIER("Tier"),
        HOUR("Hour"),
        LOCAL_HOUR("LocalHour"),
        DAY("Day"),
        IS_WORKING_HOURS("IsWorkingHours");

        private final String word;

        Question(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /** Whether it asks when something happened. */
        boolean isOfTime() {
            return this == HOUR || this == LOCAL_HOUR || this == DAY || this == IS_WORKING_HOURS;
        }
    }

    static ContextField of(Projection projection, Subject subject, Question question) {
        return new ContextField(
                subject, question, slots(projection, subject.idFields()), slots(projection, subject.nameFields()));
    }

    Subject subject() {
        return subject;
    }

    Question question() {
        return question;
    }

    /** The slots in which rows of the table may have object ids; not to be changed. */
    int[] idSlots(Table table) {
        return idSlots.getOrDefault(table, NONE);
    }

    /** The slots in which rows of the table may have names; not to be changed. */
    int[] nameSlots(Table table) {
        return nameSlots.getOrDefault(table, NONE);
    }

    private static Map<Table, int[]> slots(Projection projection, List<String> fields) {
        Map<Table, int[]> slots = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            slots.put(
                    table,
                    fields.stream()
                            .filter(field -> mayHave(projection, table, field))
                            .mapToInt(field -> projection.slot(field).orElseThrow())
                            .toArray());
        }
        return slots;
    }

    /** Sign-ins have a text that is called Identity, as vaults have an object: to look into the text would cost time. */
    private static boolean mayHave(Projection projection, Table table, String field) {
        int dot = field.indexOf('.');
        return switch (projection.source(table, projection.slot(field).orElseThrow())) {
            case ABSENT -> false;
            case DERIVED -> true;
            case COLUMN -> dot < 0 || table.hasFieldsWithin(field.substring(0, dot));
        };
    }
}
