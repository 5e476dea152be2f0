package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

/**
 * How a correlation or a filter names a rule: by its id or by its name.
 *
 * @param id the id that the text stands for, worked out once for all rules that it is held against
 */
public record Reference(String text, RuleId id) {
    public Reference {
        requireNonNull(text, "text is null");
        requireNonNull(id, "id is null");
    }

    /** The reference that a text is. */
    public static Reference of(String text) {
        return new Reference(text, RuleId.of(text));
    }

    /** Whether it means that document. */
    public boolean means(Header document) {
        return document.name().filter(text::equals).isPresent() || id.equals(document.id());
    }
}
