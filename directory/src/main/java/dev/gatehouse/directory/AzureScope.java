package dev.gatehouse.directory;

import java.util.Locale;
import java.util.Optional;

/**
 * The path of something in Azure, in lower case and without a slash at its end, since Azure compares paths without regard
 * to case. {@code /} is the root above all management groups.
 */
public record AzureScope(String path) implements Scope {
    private static final String ROOT = "/";
    private static final String MANAGEMENT_GROUP = "/providers/microsoft.management/managementgroups/";
    private static final String SUBSCRIPTION = "/subscriptions/";
    private static final int LONGEST = 4_096;

    /** What kind of thing the path leads to, from the widest to the narrowest. */
    public enum Level {
        ROOT,
        MANAGEMENT_GROUP,
        SUBSCRIPTION,
        RESOURCE_GROUP,
        RESOURCE
    }

    public AzureScope {
        path = normalised(path);
        if (levelOf(path).isEmpty()) {
            throw new IllegalArgumentException("not the path of an Azure scope: " + path);
        }
    }

    /** Reads a path; empty where the text leads to nothing of Azure's. */
    public static Optional<AzureScope> parse(String text) {
        return levelOf(normalised(text)).map(level -> new AzureScope(text));
    }

    /** What the path leads to. */
    public Level level() {
        return levelOf(path).orElseThrow();
    }

    @Override
    public boolean contains(Scope other) {
        return other instanceof AzureScope azure
                && (path.equals(ROOT) || azure.path.equals(path) || azure.path.startsWith(path + '/'));
    }

    @Override
    public boolean mayContain(Scope other) {
        boolean below =
                level() == Level.MANAGEMENT_GROUP && other instanceof AzureScope azure && azure.level() != Level.ROOT;
        return below || contains(other);
    }

    @Override
    public String toString() {
        return path;
    }

    private static String normalised(String text) {
        var path = text.strip().toLowerCase(Locale.ROOT);
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    private static Optional<Level> levelOf(String path) {
        if (path.equals(ROOT)) {
            return Optional.of(Level.ROOT);
        }
        if (path.length() > LONGEST || path.contains("//") || path.contains("/../")) {
            return Optional.empty();
        }
        if (path.startsWith(MANAGEMENT_GROUP)) {
            return path.indexOf('/', MANAGEMENT_GROUP.length()) < 0
                    ? Optional.of(Level.MANAGEMENT_GROUP)
                    : Optional.of(Level.RESOURCE);
        }
        return path.startsWith(SUBSCRIPTION) ? below(path.substring(SUBSCRIPTION.length())) : Optional.empty();
    }

    private static Optional<Level> below(String rest) {
        var parts = rest.split("/", -1);
        if (ObjectId.parse(parts[0]).isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return Optional.of(Level.SUBSCRIPTION);
        }
        boolean group = parts[1].equals("resourcegroups");
        if (group && parts.length == 2) {
            return Optional.empty();
        }
        return Optional.of(group && parts.length == 3 ? Level.RESOURCE_GROUP : Level.RESOURCE);
    }
}
