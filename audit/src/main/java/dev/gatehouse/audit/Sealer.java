package dev.gatehouse.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts entries into the chain, each bound to the one before it. It is a function of what it is handed: whoever calls it sees
 * to it that a chain has one sealer at a time, and keeps entries and head in one transaction.
 */
public final class Sealer {
    private static final String PURPOSE = "gatehouse-audit-entry-v1";

    private Sealer() {}

    /** The entries, sealed in this order behind the head; throws where one belongs to another tenant. */
    public static Sealing seal(ChainHead head, List<AuditEntry> entries) {
        List<SealedEntry> sealed = new ArrayList<>(entries.size());
        ChainHead last = head;
        for (AuditEntry entry : entries) {
            SealedEntry next = seal(last, entry);
            sealed.add(next);
            last = next.head();
        }
        return new Sealing(sealed, last);
    }

    private static SealedEntry seal(ChainHead head, AuditEntry entry) {
        if (!entry.tenant().equals(head.tenant())) {
            throw new IllegalArgumentException("an entry of another tenant than the chain's");
        }
        long sequence = head.sequence() + 1;
        Hash hash = hash(head.tenant(), sequence, head.hash(), entry.canonical());
        return new SealedEntry(sequence, head.hash(), hash, entry);
    }

    static Hash hash(String tenant, long sequence, Hash previous, String canonical) {
        return Hash.of(new Preimage(PURPOSE)
                .text(tenant)
                .number(sequence)
                .hash(previous)
                .text(canonical)
                .bytes());
    }
}
