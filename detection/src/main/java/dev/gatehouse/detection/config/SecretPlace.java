package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a secret is kept: never in the configuration itself. */
public sealed interface SecretPlace {
    /** A variable of the environment. */
    record Variable(String name) implements SecretPlace {
        public Variable {
            requireNonNull(name, "name is null");
        }
    }

    /**
     * The first line of a file.
     *
     * @param path as it is written: relative to the folder of the configuration
     */
    record InFile(String path) implements SecretPlace {
        public InFile {
            requireNonNull(path, "path is null");
        }
    }

    /** Reads {@code env:NAME} and {@code file:PATH}; empty where it is neither. */
    static Optional<SecretPlace> parse(String text) {
        if (Format.VARIABLE.matcher(text).matches()) {
            return Optional.of(new Variable(text.substring(Format.ENV.length())));
        }
        return Format.FILE.matcher(text).matches()
                ? Optional.of(new InFile(text.substring(Format.IN_FILE.length())))
                : Optional.empty();
    }

    /** How places are written. */
    final class Format {
        private static final String ENV = "env:";
        private static final String IN_FILE = "file:";
        private static final Pattern VARIABLE = Pattern.compile(ENV + "[A-Za-z_][A-Za-z0-9_]*");
        private static final Pattern FILE = Pattern.compile(IN_FILE + "[^\\p{Cntrl}]+");

        private Format() {}
    }
}
