package dev.gatehouse.server.furnish;

import dev.gatehouse.connect.sink.Secret;
import dev.gatehouse.detection.config.SecretPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads secrets from where they are kept, anew each time. */
final class Secrets {
    private final Path base;
    private final Function<String, Optional<String>> environment;

    /** Of files whose paths are relative to a folder, and of the environment. */
    Secrets(Path base, Function<String, Optional<String>> environment) {
        this.base = base;
        this.environment = environment;
    }

    /** What gives the secret that is kept there; it throws where there is none. */
    Supplier<Secret> at(SecretPlace place) {
        return switch (place) {
            case SecretPlace.Variable(String name) ->
                () -> new Secret(environment
                        .apply(name)
                        .filter(value -> !value.isEmpty())
                        .orElseThrow(() -> new IllegalStateException(
                                "the environment has no variable " + name + "; set it, and start the server again")));
            case SecretPlace.InFile(String path) -> () -> new Secret(line(base.resolve(path)));
        };
    }

    /** Whoever writes such files ends them with a line end, or does not. */
    private static String line(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new IllegalStateException("the file of the secret is empty");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("the file of the secret cannot be read", e);
        }
    }
}
