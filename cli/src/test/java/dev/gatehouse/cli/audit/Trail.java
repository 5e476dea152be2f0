package dev.gatehouse.cli.audit;

import dev.gatehouse.audit.Action;
import dev.gatehouse.audit.Actor;
import dev.gatehouse.audit.ActorKind;
import dev.gatehouse.audit.AuditEntry;
import dev.gatehouse.audit.AuditExport;
import dev.gatehouse.audit.ChainHead;
import dev.gatehouse.audit.CheckpointSigner;
import dev.gatehouse.audit.Outcome;
import dev.gatehouse.audit.SealedEntry;
import dev.gatehouse.audit.Sealer;
import dev.gatehouse.audit.SigningKey;
import dev.gatehouse.audit.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/** The trail of docs/audit.md: three changes of a morning, and a checkpoint after two of them. */
final class Trail {
    /** The example of RFC 8410, which is no secret. */
    static final SigningKey KEY = SigningKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
            -----END PRIVATE KEY-----
            """);

    /** Thirty-two zero bytes. */
    static final SigningKey OTHER_KEY = SigningKey.ofPem("""
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            -----END PRIVATE KEY-----
            """);

    private static final ChainHead START = ChainHead.start("contoso");
    private static final Actor KIM =
            new Actor(ActorKind.PERSON, "6d43646f-6d4e-53bc-8391-938ae6dd27fb", "Kim").from("192.0.2.7");
    private static final Target ALERT = new Target("alert", "0c9d3f5e", "Emergency access account signed in");

    private Trail() {}

    static List<AuditEntry> entries() {
        return List.of(
                new AuditEntry(
                                Instant.parse("2026-05-04T09:41:00Z"),
                                "contoso",
                                KIM,
                                new Action("alert.status"),
                                ALERT,
                                Outcome.DONE,
                                "The drill of the first Monday.")
                        .before("{\"status\":\"open\"}")
                        .after("{\"status\":\"closed\"}"),
                new AuditEntry(
                        Instant.parse("2026-05-04T09:52:30.250Z"),
                        "contoso",
                        new Actor(ActorKind.TOKEN, "tk-7", "SIEM"),
                        new Action("token.create"),
                        new Target("token", "tk-8", "a token of its own"),
                        Outcome.REFUSED,
                        ""),
                new AuditEntry(
                                Instant.parse("2026-05-04T10:05:11Z"),
                                "contoso",
                                new Actor(ActorKind.SYSTEM, "retention", "Gatehouse"),
                                new Action("events.expire"),
                                new Target("table", "SigninLogs", ""),
                                Outcome.DONE,
                                "older than 365 days")
                        .after("{\"files\":12}"));
    }

    static List<SealedEntry> sealed() {
        return Sealer.seal(START, entries()).entries();
    }

    /** The whole trail, checkpoints and all signed by this key. */
    static String signedBy(SigningKey key) {
        return export(START, sealed(), key);
    }

    /** The entries behind the first. */
    static String part() {
        return export(sealed().getFirst().head(), sealed().subList(1, 3), KEY);
    }

    private static String export(ChainHead before, List<SealedEntry> entries, SigningKey key) {
        try {
            StringBuilder text = new StringBuilder();
            AuditExport export = AuditExport.begin(text, before, key, Instant.parse("2026-05-04T12:00:00Z"));
            for (SealedEntry entry : entries) {
                export.entry(entry);
                if (entry.sequence() == 2) {
                    export.checkpoint(
                            new CheckpointSigner(key).sign(entry.head(), Instant.parse("2026-05-04T10:00:00Z")));
                }
            }
            export.end();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
