package dev.gatehouse.detection.event;

import dev.gatehouse.logs.Projection;
import java.util.List;

/** A field that the context answers: a question about a subject, with the slots that name the subject. */
final class ContextField {
    private final Subject subject;
    private final Question question;
    private final int[] idSlots;
    private final int[] nameSlots;

    private ContextField(Subject subject, Question question, int[] idSlots, int[] nameSlots) {
        this.subject = subject;
        this.question = question;
        this.idSlots = idSlots;
        this.nameSlots = nameSlots;
    }

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

    Subject subject() {
        return subject;
    }

    Question question() {
        return question;
    }

    /** The slots of columns with object ids; not to be changed. */
    int[] idSlots() {
        return idSlots;
    }

    /** The slots of columns with names; not to be changed. */
    int[] nameSlots() {
        return nameSlots;
    }

    private static int[] slots(Projection projection, List<String> fields) {
        return fields.stream()
                .mapToInt(field -> projection.slot(field).orElseThrow())
                .toArray();
    }
}
