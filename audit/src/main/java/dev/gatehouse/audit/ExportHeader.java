package dev.gatehouse.audit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;

/**
 * The first line of an export.
 *
 * @param before where the chain stood before the first entry of the export
 */
record ExportHeader(ChainHead before, PublicAuditKey key, Instant exportedAt) implements ExportLine {
    /** How any version begins. */
    static final String ANY_VERSION = "{\"format\":\"gatehouse-audit\",\"version\":";

    private static final int VERSION = 1;
    private static final Set<String> KEYS =
            Set.of("format", "version", "tenant", "first", "previous", "publicKey", "keyId", "exportedAt");

    /** How this version begins. */
    static final String BEGIN = ANY_VERSION + VERSION + ",";

    ExportHeader {
        requireNonNull(before, "before is null");
        requireNonNull(key, "key is null");
        AuditEntry.timed(exportedAt);
    }

    static ExportHeader of(JsonNode node) {
        Fields fields = Fields.of(node, KEYS);
        ChainHead before =
                new ChainHead(fields.text("tenant"), fields.number("first") - 1, new Hash(fields.text("previous")));
        PublicAuditKey key = new PublicAuditKey(fields.text("publicKey"));
        if (!key.id().hex().equals(fields.text("keyId"))) {
            throw new IllegalArgumentException("the key id is not that of the key");
        }
        return new ExportHeader(before, key, fields.time("exportedAt"));
    }

    @Override
    public String text() {
        return new Canonical()
                .open()
                .field("format", "gatehouse-audit")
                .field("version", VERSION)
                .field("tenant", before.tenant())
                .field("first", before.sequence() + 1)
                .field("previous", before.hash().hex())
                .field("publicKey", key.base64())
                .field("keyId", key.id().hex())
                .field("exportedAt", exportedAt.toString())
                .close()
                .toString();
    }
}
