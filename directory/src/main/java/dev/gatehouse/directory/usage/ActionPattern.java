package dev.gatehouse.directory.usage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A resource action as role definitions name them: {@code namespace/entity/propertySet/task}, where the middle may be
 * missing or longer.
 *
 * <p>{@code allTasks} covers every task below what stands before it. {@code allProperties} before a task covers that task on
 * everything below. {@code allEntities} stands for any one entity. An entity covers its kinds, as {@code groups} covers
 * {@code groups.unified}. {@code *} stands for any text. Case does not matter.
 */
public final class ActionPattern {
    private static final String ALL_TASKS = "alltasks";
    private static final String ALL_PROPERTIES = "allproperties";
    private static final String ALL_ENTITIES = "allentities";
    private static final String DIRECTORY = "microsoft.directory";
    private static final String READ = "read";

    private enum Kind {
        GLOB,
        EVERY_TASK,
        EVERY_PROPERTY,
        ONE
    }

    private final String text;
    private final String namespace;
    private final List<String> path;
    private final String task;
    private final Kind kind;
    private final Pattern glob;

    private ActionPattern(String text) {
        this.text = text;
        List<String> segments = List.of(text.split("/", -1));
        boolean bare = segments.size() == 1;
        this.namespace = segments.getFirst();
        this.task = bare ? "" : segments.getLast();
        List<String> middle = bare ? List.of() : segments.subList(1, segments.size() - 1);
        boolean everyProperty = !middle.isEmpty() && middle.getLast().equals(ALL_PROPERTIES);
        this.kind = kind(text, task, everyProperty);
        this.path = List.copyOf(everyProperty ? middle.subList(0, middle.size() - 1) : middle);
        this.glob = Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E");
    }

    private static Kind kind(String text, String task, boolean everyProperty) {
        if (text.contains("*")) {
            return Kind.GLOB;
        }
        if (task.equals(ALL_TASKS)) {
            return Kind.EVERY_TASK;
        }
        return everyProperty ? Kind.EVERY_PROPERTY : Kind.ONE;
    }

    /** The action of this name. */
    public static ActionPattern of(String name) {
        return new ActionPattern(name.strip().toLowerCase(Locale.ROOT));
    }

    /** The service that it belongs to, as {@code microsoft.directory}. */
    String namespace() {
        return namespace;
    }

    /** Whether it only looks. */
    boolean reads() {
        return task.equals(READ);
    }

    /** Whether it is about the directory itself, of which there is an audit. */
    boolean ofDirectory() {
        return namespace.equals(DIRECTORY);
    }

    /** Whether it names one thing to do, and not many at once. */
    boolean concrete() {
        return kind == Kind.ONE && !path.contains(ALL_ENTITIES);
    }

    /** Whether whoever may do this may do the other. */
    public boolean covers(ActionPattern other) {
        return switch (kind) {
            case GLOB -> glob.matcher(other.text).matches();
            case EVERY_TASK -> isAbove(other);
            case EVERY_PROPERTY -> other.kind != Kind.GLOB && task.equals(other.task) && isAbove(other);
            case ONE ->
                other.kind == Kind.ONE && task.equals(other.task) && path.size() == other.path.size() && isAbove(other);
        };
    }

    private boolean isAbove(ActionPattern other) {
        if (other.kind == Kind.GLOB || !namespace.equals(other.namespace) || path.size() > other.path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (!covers(path.get(i), other.path.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(String segment, String other) {
        if (segment.equals(ALL_ENTITIES) || segment.equals(other)) {
            return true;
        }
        return other.startsWith(segment) && other.charAt(segment.length()) == '.';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Its name, in lower case. */
    @Override
    public String toString() {
        return text;
    }
}
