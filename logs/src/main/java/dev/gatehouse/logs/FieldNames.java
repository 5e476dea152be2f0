package dev.gatehouse.logs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads field names. A dot that belongs to a key of a dynamic column is written {@code \.}. */
final class FieldNames {
    private static final Pattern KEYED_CHANGE = Pattern.compile("(?i)changes\\[(['\"])(.+)\\1\\]\\.(\\w+)");
    private static final Pattern DOT = Pattern.compile("(?<!\\\\)\\.");

    private FieldNames() {}

    /** What the name means; empty where no table has such a field. */
    static Optional<Field> parse(String name) {
        Matcher keyed = KEYED_CHANGE.matcher(name);
        if (keyed.matches()) {
            return change(keyed.group(2), keyed.group(3));
        }
        int dot = name.indexOf('.');
        String head = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot + 1);
        if (rest.isEmpty() && !name.endsWith(".")) {
            // OfficeActivity has a column of its own that is called Actor.
            return alone(head);
        }
        return switch (head.toLowerCase(Locale.ROOT)) {
            case "actor" ->
                AuditActor.Part.named(rest)
                        .map(part -> new Field.OfAudit("Actor." + part.field(), new AuditField.Actor(part)));
            case "target" -> target(rest);
            case "changes" -> change("", rest);
            case "detail" ->
                rest.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Field.OfAudit("Detail." + rest, new AuditField.Detail(rest)));
            case "activation" ->
                rest.equalsIgnoreCase("DurationMinutes")
                        ? Optional.of(
                                new Field.OfAudit("Activation.DurationMinutes", new AuditField.ActivationMinutes()))
                        : Optional.empty();
            case "interrupted", "failed" -> Optional.empty();
            default -> column(head, rest);
        };
    }

    private static Optional<Field> target(String rest) {
        int dot = rest.indexOf('.');
        String type = dot < 0 ? "" : rest.substring(0, dot);
        return AuditTarget.Part.named(rest.substring(dot + 1)).map(part -> {
            String name = "Target." + (type.isEmpty() ? "" : type + ".") + part.field();
            return new Field.OfAudit(name, new AuditField.Target(new ListName(ListName.Of.TARGETS, type), part));
        });
    }

    private static Optional<Field> change(String key, String rest) {
        return AuditChange.Part.named(rest).map(part -> {
            String name = (key.isEmpty() ? "Changes." : "Changes[\"" + key + "\"].") + part.field();
            return new Field.OfAudit(name, new AuditField.Change(new ListName(ListName.Of.CHANGES, key), part));
        });
    }

    private static Optional<Field> alone(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "interrupted" -> Optional.of(new Field.OfSignIn("Interrupted", SignInResults.Result.INTERRUPTED));
            case "failed" -> Optional.of(new Field.OfSignIn("Failed", SignInResults.Result.FAILED));
            default -> column(name, "");
        };
    }

    private static Optional<Field> column(String head, String rest) {
        if (head.equals(Schema.ID)) {
            return Optional.of(new Field.InColumn(head, head, List.of()));
        }
        for (Schema schema : Schema.all().values()) {
            Optional<Column> column = schema.column(head);
            if (column.isPresent()) {
                String name = column.get().name();
                List<String> keys = rest.isEmpty()
                        ? List.of()
                        : Arrays.stream(DOT.split(rest, -1))
                                .map(key -> key.replace("\\.", "."))
                                .toList();
                return keys.stream().anyMatch(String::isEmpty)
                        ? Optional.empty()
                        : Optional.of(new Field.InColumn(rest.isEmpty() ? name : name + "." + rest, name, keys));
            }
        }
        return Optional.empty();
    }
}
