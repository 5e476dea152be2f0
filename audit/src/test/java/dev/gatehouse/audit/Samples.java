package dev.gatehouse.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A small chain and its export. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    static final String TENANT = "home";

    /** The example of RFC 8410. */
    static final SigningKey KEY = SigningKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """);

    /** Another one: thirty-two zero bytes. */
    static final SigningKey OTHER_KEY = SigningKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            -----END PRIVATE KEY-----
            """);

    private Samples() {}

    static AuditEntry entry(int number) {
        return new AuditEntry(
                        NOW.plusSeconds(number),
                        TENANT,
                        new Actor(ActorKind.PERSON, "5c1e-" + number, "Kim").from("192.0.2.7"),
                        new Action("alert.status"),
                        new Target("alert", "a" + number, "Sign-in of an emergency account"),
                        Outcome.DONE,
                        "a drill")
                .before("{\"status\":\"open\"}")
                .after("{\"status\":\"closed\",\"number\":" + number + "}");
    }

    static List<AuditEntry> entries(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Samples::entry).toList();
    }

    static List<SealedEntry> chain(int count) {
        return Sealer.seal(ChainHead.start(TENANT), entries(count)).entries();
    }

    /** Signed a minute after the entry. */
    static Checkpoint checkpoint(SealedEntry entry, SigningKey key) {
        return new CheckpointSigner(key).sign(entry.head(), entry.entry().time().plusSeconds(60));
    }

    /** The lines of an export of so many entries, with a checkpoint behind every second. */
    static List<String> export(int count) {
        return export(ChainHead.start(TENANT), chain(count), KEY, KEY);
    }

    /** A whole export, with a checkpoint behind every second entry. */
    static List<String> export(
            ChainHead before, List<SealedEntry> entries, SigningKey checkpointKey, SigningKey exportKey) {
        try {
            StringBuilder text = new StringBuilder();
            AuditExport export = AuditExport.begin(text, before, exportKey, NOW.plusSeconds(3600));
            for (SealedEntry entry : entries) {
                export.entry(entry);
                if (entry.sequence() % 2 == 0) {
                    export.checkpoint(checkpoint(entry, checkpointKey));
                }
            }
            export.end();
            return new ArrayList<>(text.toString().lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Verification verify(List<String> lines) {
        return verify(bytes(lines));
    }

    static Verification verify(byte[] bytes) {
        return verify(AuditVerifier.ofOwnKey(), bytes);
    }

    static Verification verify(AuditVerifier verifier, byte[] bytes) {
        try {
            return verifier.verify(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
