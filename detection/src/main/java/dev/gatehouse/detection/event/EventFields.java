package dev.gatehouse.detection.event;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.sigma.Field;
import dev.gatehouse.sigma.FieldResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields that rules may test: the columns of a projection, and behind them those that only the context can answer,
 * such as {@code User.IsPrivileged}.
 */
public final class EventFields implements FieldResolver {
    private final Projection projection;
    private final List<ContextField> contextFields = new ArrayList<>();
    private final Map<String, Field> byName = new HashMap<>();

    /** The fields over this projection, which must have the {@link #required()} ones. */
    public EventFields(Projection projection) {
        this.projection = projection;
        for (Subject subject : Subject.values()) {
            for (ContextField.Question question : ContextField.Question.values()) {
                if (subject.answers(question)) {
                    add(subject, question);
                }
            }
        }
    }

    /** The columns that answering context fields needs. */
    public static List<String> required() {
        List<String> fields = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            fields.addAll(subject.idFields());
            fields.addAll(subject.nameFields());
        }
        return fields;
    }

    /** Whether the field is answered by the context, not by the log. */
    public static boolean isContextField(String name) {
        return subject(name).isPresent();
    }

    /** The fields that say who a field of the context is about; none where the context has no such field. */
    public static List<String> subjectFields(String name) {
        return subject(name).stream()
                .flatMap(subject -> Stream.concat(subject.idFields().stream(), subject.nameFields().stream()))
                .distinct()
                .toList();
    }

    private static Optional<Subject> subject(String name) {
        for (Subject subject : Subject.values()) {
            for (ContextField.Question question : ContextField.Question.values()) {
                if (subject.answers(question) && name.equalsIgnoreCase(name(subject, question))) {
                    return Optional.of(subject);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether events can have a field of that name: a column of some table, a derived one, or one of the context. */
    public static boolean isField(String name) {
        return isContextField(name) || Projection.isField(name);
    }

    @Override
    public Optional<Field> resolve(String name) {
        Field known = byName.get(name.toLowerCase(Locale.ROOT));
        if (known != null) {
            return Optional.of(known);
        }
        if (projection.slot(name).isEmpty()) {
            return Optional.empty();
        }
        int slot = projection.slot(name).getAsInt();
        return Optional.of(new Field(name, slot, projection.group(slot), false));
    }

    Projection projection() {
        return projection;
    }

    List<ContextField> contextFields() {
        return contextFields;
    }

    private void add(Subject subject, ContextField.Question question) {
        int slot = projection.size() + contextFields.size();
        int group = subject.grouped()
                ? projection.group(
                        projection.slot(subject.idFields().getFirst()).orElseThrow())
                : Field.UNGROUPED;
        String name = name(subject, question);
        contextFields.add(ContextField.of(projection, subject, question));
        byName.put(name.toLowerCase(Locale.ROOT), new Field(name, slot, group, subject != Subject.TIME));
    }

    private static String name(Subject subject, ContextField.Question question) {
        return subject.prefix() + '.' + question.word();
    }
}
