package dev.gatehouse.store.audit;

import dev.gatehouse.store.PortableText;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How far notes were taken from elsewhere, within a transaction. */
record Sources(Handle handle, String tenant) {
    static void check(long upTo, List<SourceNote> notes) {
        long last = 0;
        for (SourceNote note : notes) {
            if (note.number() <= last || note.number() > upTo) {
                throw new IllegalArgumentException("note " + note.number() + " behind note " + last + ", up to " + upTo
                        + ": the numbers of notes rise, and none lies beyond what is taken");
            }
            last = note.number();
        }
    }

    long taken(String source) {
        return handle.createQuery("SELECT taken FROM audit_source WHERE tenant = :tenant AND source_key = :source")
                .bind("tenant", tenant)
                .bind("source", PortableText.key(source))
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    void take(String source, long upTo) {
        handle.createUpdate("""
                        INSERT INTO audit_source (tenant, source_key, taken) VALUES (:tenant, :source, :taken)
                        ON CONFLICT (tenant, source_key) DO UPDATE SET taken = excluded.taken""")
                .bind("tenant", tenant)
                .bind("source", PortableText.key(source))
                .bind("taken", upTo)
                .execute();
    }
}
