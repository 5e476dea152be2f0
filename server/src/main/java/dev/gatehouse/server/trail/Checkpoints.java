package dev.gatehouse.server.trail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.audit.Checkpoint;
import dev.gatehouse.audit.Hash;
import dev.gatehouse.audit.KeyId;
import dev.gatehouse.audit.Signature;
import dev.gatehouse.store.audit.CheckpointRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checkpoints as the database keeps them. */
public final class Checkpoints {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Checkpoints() {}

    /** A checkpoint for the database. */
    public static CheckpointRow row(Checkpoint checkpoint) {
        Map<String, String> more = new LinkedHashMap<>();
        more.put("time", checkpoint.time().toString());
        more.put("keyId", checkpoint.keyId().hex());
        more.put("signature", checkpoint.signature().hex());
        try {
            return new CheckpointRow(
                    checkpoint.sequence(), checkpoint.hash().hex(), checkpoint.time(), JSON.writeValueAsString(more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A checkpoint as an export holds it, one line of JSON. */
    public static String line(String tenant, CheckpointRow row) {
        return of(tenant, row).line();
    }

    /** A checkpoint out of the database. */
    public static Checkpoint of(String tenant, CheckpointRow row) {
        try {
            JsonNode more = JSON.readTree(row.json());
            return new Checkpoint(
                    tenant,
                    row.sequence(),
                    new Hash(row.hash()),
                    Instant.parse(more.path("time").asText()),
                    new KeyId(more.path("keyId").asText()),
                    new Signature(more.path("signature").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
