package dev.gatehouse.connect.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pages about sinks: what they show as an example is what arrives. */
public final class Pages {
    private Pages() {}

    /** The text of a page, such as {@code syslog}. */
    public static String text(String sink) {
        try {
            return Files.readString(Path.of("../docs/sinks/" + sink + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
