package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * Writes a part of a chain, or all of it, in the form that {@link AuditVerifier} reads: a line of JSON each for a header, the
 * entries, the checkpoints among them, and a trailer that signs it all.
 *
 * <p>It writes what it is given and judges none of it, so that a damaged chain can be exported too, and shown to be damaged.
 */
public final class AuditExport {
    private final Appendable out;
    private final SigningKey key;
    private final MessageDigest digest = Hash.sha256();
    private long count;
    private Hash last;
    private boolean ended;

    private AuditExport(Appendable out, SigningKey key, Hash last) {
        this.out = requireNonNull(out, "out is null");
        this.key = requireNonNull(key, "key is null");
        this.last = last;
    }

    /**
     * Begins an export.
     *
     * @param out takes characters, which are to be stored as UTF-8 without any change of line ends
     * @param before the head before the first entry: {@link ChainHead#start} for a whole chain
     * @param key the key that signed the checkpoints, and signs the export
     */
    public static AuditExport begin(Appendable out, ChainHead before, SigningKey key, Instant now) throws IOException {
        AuditExport export = new AuditExport(out, key, before.hash());
        export.write(new ExportHeader(before, key.publicKey(), now));
        return export;
    }

    /** Writes the next entry. */
    public AuditExport entry(SealedEntry sealed) throws IOException {
        write(new ExportLine.Entry(sealed));
        count++;
        last = sealed.hash();
        return this;
    }

    /** Writes a checkpoint, behind the entry of which it speaks; those that an earlier key signed have to stay out. */
    public AuditExport checkpoint(Checkpoint checkpoint) throws IOException {
        write(new ExportLine.Mark(checkpoint));
        return this;
    }

    /** Signs and ends the export; it closes nothing. */
    public void end() throws IOException {
        Hash before = Hash.ofDigest(digest.digest());
        write(ExportTrailer.signed(count, last, before, key));
        ended = true;
    }

    private void write(ExportLine line) throws IOException {
        if (ended) {
            throw new IllegalStateException("the export has ended");
        }
        String text = line.text() + "\n";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        out.append(text);
    }
}
