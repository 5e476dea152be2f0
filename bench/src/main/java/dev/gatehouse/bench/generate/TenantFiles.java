package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes the quiet tenant, planted or not: sign-ins as a storage account keeps them, the rest as Graph answers. */
final class TenantFiles {
    private TenantFiles() {}

    static void write(QuietTenant tenant, Path folder) throws IOException {
        Story story = tenant.story();
        var files = new EventFiles(tenant.world().tenant());
        Path storage = folder.resolve("storage");
        for (SignInKind kind : SignInKind.values()) {
            files.ndjson(
                    storage.resolve(kind.category() + ".ndjson.gz"),
                    story.events(SignIn.class).stream()
                            .filter(signIn -> signIn.kind() == kind)
                            .toList());
        }
        List<Audit> audits = story.events(Audit.class);
        // One week a second time, in another shape: what counts events must not count them twice.
        files.ndjson(storage.resolve("AuditLogs-week5.ndjson.gz"), between(audits, 28, 35));
        Path graph = folder.resolve("graph");
        files.graphPages(graph, "directoryAudits-page{n}.json.gz", "auditLogs/directoryAudits", audits, 1_000);
        files.graphPages(
                graph,
                "riskDetections-page{n}.json",
                "identityProtection/riskDetections",
                story.events(RiskDetection.class),
                500);
        text(folder.resolve("gatehouse.yaml"), QuietText.configuration(resource("quiet-gatehouse.yaml"), tenant));
    }

    static void text(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = TenantFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Audit> between(List<Audit> audits, int from, int to) {
        Instant start = QuietCalendar.at(QuietCalendar.day(from), Place.ELSEWHERE, 0);
        Instant end = QuietCalendar.at(QuietCalendar.day(to), Place.ELSEWHERE, 0);
        return audits.stream()
                .filter(audit -> !audit.time().isBefore(start) && audit.time().isBefore(end))
                .toList();
    }
}
