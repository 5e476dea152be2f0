package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A rule that is not written.
 *
 * @param name its name or, where it has none, its title
 * @param rows the rows of the guide that it serves
 * @param reason why, as it goes on after a colon
 */
public record LeftOut(String name, List<String> rows, String reason) {
    public LeftOut {
        requireNonNull(name, "name is null");
        rows = List.copyOf(rows);
        requireNonNull(reason, "reason is null");
    }
}
