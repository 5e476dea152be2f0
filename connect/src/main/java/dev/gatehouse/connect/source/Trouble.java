package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

/**
 * What a person should know of a file of a source.
 *
 * @param file as it is shown to people
 * @param what is wrong
 * @param remedy what to do about it
 */
public record Trouble(String file, String what, String remedy) {
    public Trouble {
        requireNonNull(file, "file is null");
        requireNonNull(what, "what is null");
        requireNonNull(remedy, "remedy is null");
    }
}
