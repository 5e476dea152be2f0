package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Rows of the guide whose rules had no chance to speak, what they lacked, and what to do about it. */
public record BlindSpot(List<String> rows, String gap, String remedy) {
    public BlindSpot {
        rows = List.copyOf(rows);
        requireNonNull(gap, "gap is null");
        requireNonNull(remedy, "remedy is null");
    }

    /** The same rows with another gap that the same remedy fills. */
    public BlindSpot and(BlindSpot more) {
        return new BlindSpot(rows, gap + "; " + more.gap, remedy);
    }
}
