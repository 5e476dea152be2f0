package dev.gatehouse.detection.event;

import dev.gatehouse.logs.Projection;
import java.util.List;

/** A field that the context answers: a question about a subject, with the slots that name the subject. */
record ContextField(Subject subject, Question question, int[] idSlots, int[] nameSlots) {
    /** What may be asked. */
    enum Question {
        IS_PRIVILEGED("IsPrivileged"),
        IS_EMERGENCY_ACCESS("IsEmergencyAccess"),
        ROLES("Roles");

        private final String word;

        Question(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    static ContextField of(Projection projection, Subject subject, Question question) {
        return new ContextField(
                subject, question, slots(projection, subject.idFields()), slots(projection, subject.nameFields()));
    }

    private static int[] slots(Projection projection, List<String> fields) {
        return fields.stream()
                .mapToInt(field -> projection.slot(field).orElseThrow())
                .toArray();
    }
}
