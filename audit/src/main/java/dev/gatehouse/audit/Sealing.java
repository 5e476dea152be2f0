package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** Entries that were sealed, in their order, and how far the chain reaches now. */
public record Sealing(List<SealedEntry> entries, ChainHead head) {
    public Sealing {
        entries = List.copyOf(entries);
        requireNonNull(head, "head is null");
    }
}
