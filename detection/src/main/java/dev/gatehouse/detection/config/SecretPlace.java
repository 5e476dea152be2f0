package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a secret is: never in the configuration itself. */
public sealed interface SecretPlace {
    /** A variable of the environment that the server was started with. */
    record Environment(String variable) implements SecretPlace {
        public Environment {
            requireNonNull(variable, "variable is null");
        }

        @Override
        public String toString() {
            return ENV + variable;
        }
    }

    /** A file with nothing else in it; a path is relative to the folder of the configuration. */
    record File(String path) implements SecretPlace {
        public File {
            requireNonNull(path, "path is null");
        }

        @Override
        public String toString() {
            return FILE + path;
        }
    }

    String ENV = "env:";
    String FILE = "file:";
    Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    /** A place as it is written: {@code env:NAME} or {@code file:PATH}; empty where it is neither. */
    static Optional<SecretPlace> of(String text) {
        if (text.startsWith(ENV)
                && VARIABLE.matcher(text.substring(ENV.length())).matches()) {
            return Optional.of(new Environment(text.substring(ENV.length())));
        }
        return text.startsWith(FILE)
                        && text.length() > FILE.length()
                        && text.chars().noneMatch(Character::isISOControl)
                ? Optional.of(new File(text.substring(FILE.length()).strip()))
                : Optional.empty();
    }
}
