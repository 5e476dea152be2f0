package dev.gatehouse.audit;

/**
 * What was changed.
 *
 * @param type a word for its kind, such as {@code alert}
 * @param name what people call it; may be empty
 */
public record Target(String type, String id, String name) {
    public Target {
        Texts.named(type, 100, "target's type");
        Texts.named(id, AuditEntry.LONGEST_NAME, "target's id");
        Texts.bounded(name, AuditEntry.LONGEST_NAME, "target's name");
    }
}
