package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The last line of an export.
 *
 * @param count how many entries there are
 * @param last the hash of the last of them
 * @param digest the hash of all bytes before this line
 * @param signature over the three
 */
record ExportTrailer(long count, Hash last, Hash digest, Signature signature) implements ExportLine {
    static final String BEGIN = "{\"count\":";

    private static final String PURPOSE = "gatehouse-audit-export-v1";
    private static final Set<String> KEYS = Set.of("count", "last", "digest", "signature");

    ExportTrailer {
        requireNonNull(last, "last is null");
        requireNonNull(digest, "digest is null");
        requireNonNull(signature, "signature is null");
        if (count < 0) {
            throw new IllegalArgumentException("count is negative");
        }
    }

    static ExportTrailer signed(long count, Hash last, Hash digest, SigningKey key) {
        return new ExportTrailer(count, last, digest, key.sign(message(count, last, digest)));
    }

    static ExportTrailer of(JsonNode node) {
        Fields fields = Fields.of(node, KEYS);
        return new ExportTrailer(
                fields.number("count"),
                new Hash(fields.text("last")),
                new Hash(fields.text("digest")),
                new Signature(fields.text("signature")));
    }

    boolean signedBy(PublicAuditKey key) {
        return key.verifies(message(count, last, digest), signature);
    }

    private static byte[] message(long count, Hash last, Hash digest) {
        return new Preimage(PURPOSE).number(count).hash(last).hash(digest).bytes();
    }

    @Override
    public String text() {
        return new Canonical()
                .open()
                .field("count", count)
                .field("last", last.hex())
                .field("digest", digest.hex())
                .field("signature", signature.hex())
                .close()
                .toString();
    }
}
