package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What one round over a source did.
 *
 * @param files how many there are
 * @param blocks how many were handed over
 * @param bytes how many these had
 * @param records how many were in them
 * @param lag how many bytes lie there unread, as stored
 * @param age for how long the file that waits longest has had something to read; nothing where all is read
 * @param troubles what is wrong with which file
 * @param retryAfter how long to wait, where a block was refused
 */
public record Round(
        int files,
        int blocks,
        long bytes,
        long records,
        long lag,
        Duration age,
        List<Trouble> troubles,
        Optional<Duration> retryAfter) {
    public Round {
        requireNonNull(age, "age is null");
        requireNonNull(retryAfter, "retryAfter is null");
        troubles = List.copyOf(troubles);
    }
}
