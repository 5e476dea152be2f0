package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.DeclaredSink;
import dev.gatehouse.detection.config.SecretPlace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads secrets from where they are kept, anew each time. */
public final class SecretReader {
    private static final int LONGEST = 1 << 16;

    private final Path folder;
    private final Function<String, Optional<String>> environment;

    /**
     * A reader.
     *
     * @param folder to which paths are relative
     * @param environment the value of a variable
     */
    public SecretReader(Path folder, Function<String, Optional<String>> environment) {
        this.folder = requireNonNull(folder, "folder is null");
        this.environment = requireNonNull(environment, "environment is null");
    }

    /** All secrets of a sink, by the names of the keys without {@code From}; throws where one is not there. */
    public Map<String, String> all(DeclaredSink declared) {
        Map<String, String> secrets = new TreeMap<>();
        declared.secrets().forEach((name, place) -> secrets.put(name, read(place)));
        return secrets;
    }

    /**
     * The secret of a place, without the spaces around it.
     *
     * @throws IllegalArgumentException where there is none; the message says what to do
     */
    public String read(SecretPlace place) {
        String secret = switch (place) {
            case SecretPlace.Environment(String variable) ->
                environment
                        .apply(variable)
                        .orElseThrow(() -> new IllegalArgumentException("the variable " + variable
                                + " of the environment is not set: start the server with it, or name a file"));
            case SecretPlace.File(String path) -> file(folder.resolve(path));
        };
        String stripped = secret.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(place + " is empty: put the secret there");
        }
        return stripped;
    }

    private static String file(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException(path + " is too long for a secret: more than " + LONGEST + " bytes");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    path + " cannot be read (" + e.getClass().getSimpleName()
                            + "): put the secret there, where the server's user may read it",
                    e);
        }
    }
}
