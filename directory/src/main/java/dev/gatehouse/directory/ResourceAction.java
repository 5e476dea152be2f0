package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a role of Microsoft Entra ID permits, by its name: a namespace, a thing, a part of it and what is done with
 * it, as in {@code microsoft.directory/applications/credentials/update}.
 *
 * @param privileged whether Microsoft labels it so
 */
public record ResourceAction(String name, boolean privileged) {
    private static final String EVERYTHING = "/allEntities/";

    public ResourceAction {
        requireNonNull(name, "name is null");
        if (name.indexOf('/') < 1 || name.endsWith("/")) {
            throw new IllegalArgumentException("no namespace, or nothing in it: " + name);
        }
    }

    /** The service whose it is, as {@code microsoft.directory}. */
    public String namespace() {
        return name.substring(0, name.indexOf('/'));
    }

    /**
     * The verb of HTTP that does it: Graph's {@code actionVerb}. Empty where it is none of these four things, or all that a
     * service has. From what Graph's documentation shows of actions: it gives no rule.
     */
    public Optional<String> verb() {
        if (name.contains(EVERYTHING)) {
            return Optional.empty();
        }
        return switch (name.substring(name.lastIndexOf('/') + 1)) {
            case "read" -> Optional.of("GET");
            case "create" -> Optional.of("POST");
            case "update" -> Optional.of("PATCH");
            case "delete" -> Optional.of("DELETE");
            default -> Optional.empty();
        };
    }

    /** Whether it only reads, and is not labelled. That Microsoft does not label an action does not make it harmless. */
    public boolean isHarmless() {
        return !privileged && name.endsWith("/read");
    }

    /** What Graph calls it in paths: the name without slashes, and its verb. */
    public String id() {
        return name.replace('/', '-')
                + verb().map(verb -> "-" + verb.toLowerCase(Locale.ROOT)).orElse("");
    }
}
