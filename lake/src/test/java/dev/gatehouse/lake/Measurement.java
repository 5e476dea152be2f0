package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalLimits;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Measures the lake; the figures stand in {@code docs/adr}. {@code convert DIR EVENTS} holds the way from the journal to
 * Parquet against the database's own COPY; {@code fill DIR DAYS ROWS} makes a lake of so many rows a day, and
 * {@code ask DIR} asks it for one account's last 30 days, first of all.
 */
final class Measurement {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int USERS = 20_000;

    /** So many days of a lake are made row by row; the others are the same rows moved in time. */
    private static final int DISTINCT = 5;

    private Measurement() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        switch (args[0]) {
            case "convert" -> convert(folder, Integer.parseInt(args[2]));
            case "fill" -> fill(folder, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "ask" -> ask(folder);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void convert(Path folder, int events) throws IOException {
        Files.createDirectories(folder.resolve("lake/work"));
        Path lines = folder.resolve("lake/parquet/lines.ndjson");
        long bytes = 0;
        var random = new Random(1);
        try (var journal = Journal.open(folder.resolve("journal"), JournalLimits.USUAL)) {
            try (var lake = Lake.open(journal, folder.resolve("lake"), settings());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
                var batch = new ByteArrayOutputStream();
                for (int i = 0; i < events; i++) {
                    batch.writeBytes(large(random, i).getBytes(StandardCharsets.UTF_8));
                    batch.write('\n');
                    if (batch.size() > 4 << 20 || i == events - 1) {
                        bytes += batch.size();
                        out.write(batch.toByteArray());
                        journal.append(new Batch("push", "home", "load", i, batch.toByteArray()));
                        batch.reset();
                    }
                }
                journal.seal();
                long start = System.nanoTime();
                int segments = lake.convert();
                report("journal to Parquet, " + segments + " segments", events, bytes, start);
                start = System.nanoTime();
                boolean _ = lake.compact(BEGIN);
                report("compacted", events, bytes, start);
            }
            try (var database = new Database(folder.resolve("lake"), new LakeSettings(4L << 30, 2, 4096, 1))) {
                for (int round = 0; round < 2; round++) {
                    long start = System.nanoTime();
                    database.run(copy(lines, folder.resolve("lake/parquet/copy.parquet")), List.of());
                    report("COPY of the same columns", events, bytes, start);
                }
            }
        }
    }

    private static String copy(Path lines, Path to) {
        var columns = new StringBuilder();
        for (var path : List.of(
                "time",
                "category",
                "properties.id",
                "properties.userId",
                "properties.userPrincipalName",
                "properties.servicePrincipalId",
                "callerIpAddress",
                "operationName",
                "properties.appDisplayName",
                "resultType",
                "properties.createdDateTime",
                "identity",
                "properties.appId",
                "properties.correlationId")) {
            columns.append(columns.isEmpty() ? "" : ", ")
                    .append("'$.")
                    .append(path)
                    .append("'");
        }
        return "COPY (SELECT json_extract_string(json, [" + columns
                + "]) AS found, json AS raw FROM read_ndjson_objects("
                + Database.text(lines.toString()) + ")) TO " + Database.text(to.toString())
                + " (FORMAT parquet, COMPRESSION zstd)";
    }

    private static void fill(Path folder, int days, int rowsADay) {
        var manifestFile = new ManifestFile(folder.resolve("lake"));
        Manifest manifest = manifestFile.open();
        var random = new Random(2);
        long location = 0;
        try (var database = new Database(folder.resolve("lake"), settings())) {
            var writer = new ParquetWriter(database, manifestFile, settings().rowsPerGroup());
            List<ParquetFile> files = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                long from = EventQuery.micros(BEGIN.plus(Duration.ofDays(day)));
                String name = manifest.nextName(0);
                ParquetFile file;
                if (day < DISTINCT) {
                    List<StoredRow> rows = new ArrayList<>();
                    for (int i = 0; i < rowsADay; i++) {
                        rows.add(row(random, from + random.nextLong(Period.DAY), location += 2000));
                    }
                    rows.sort(StoredRow.ORDER);
                    file = writer.write(rows, name).orElseThrow();
                } else {
                    file = moved(writer, files.get(day % DISTINCT), day, name);
                }
                files.add(of(file, from));
                manifest = manifest.replaced(List.of(), List.of(files.getLast()));
                System.out.println(day + ": " + file.bytes() / file.rows() + " bytes a row");
            }
        }
        manifestFile.write(manifest);
    }

    /** The same rows some days later, as events of their own. */
    private static ParquetFile moved(ParquetWriter writer, ParquetFile day, int later, String name) {
        long days = later - day.from() / Period.DAY + EventQuery.micros(BEGIN) / Period.DAY;
        return writer.write(
                        "SELECT * REPLACE (\"time\" + ? AS \"time\", xor(\"identity\", ?) AS \"identity\","
                                + " \"location\" + ? AS \"location\") FROM " + writer.read(List.of(day)),
                        List.of(days * Period.DAY, days << 32, days * day.rows() * 2000),
                        name,
                        Period.NONE)
                .orElseThrow();
    }

    private static ParquetFile of(ParquetFile file, long from) {
        return new ParquetFile(
                file.name(),
                from,
                from + Period.DAY,
                file.rows(),
                file.minTime(),
                file.maxTime(),
                file.minLocation(),
                file.maxLocation(),
                file.minPrincipal(),
                file.maxPrincipal(),
                file.bytes(),
                file.plainBytes());
    }

    private static void ask(Path folder) throws IOException {
        try (var journal = Journal.open(folder.resolve("journal"), JournalLimits.USUAL)) {
            long start = System.nanoTime();
            try (var lake = Lake.open(journal, folder.resolve("lake"), settings())) {
                time("open", start, 0);
                long last = lake.find(EventQuery.ALL.limit(1).principals(Set.of(Records.user(77))))
                        .events()
                        .getFirst()
                        .time();
                for (int round = 0; round < 2; round++) {
                    for (int user : new int[] {4711, 815, 42}) {
                        start = System.nanoTime();
                        var query = EventQuery.ALL
                                .principals(Set.of(Records.user(user)))
                                .between(last - 30 * Period.DAY, last + Period.DAY);
                        time(
                                "an account's 30 days",
                                start,
                                lake.find(query.limit(1000)).events().size());
                    }
                }
                start = System.nanoTime();
                time(
                        "the last hundred of all",
                        start,
                        lake.find(EventQuery.ALL).events().size());
                start = System.nanoTime();
                time("how many of all", start, lake.count(EventQuery.ALL));
                start = System.nanoTime();
                time(
                        "those in a day by hour",
                        start,
                        lake.histogram(EventQuery.ALL.between(last - Period.DAY, last), Duration.ofHours(1))
                                .size());
                start = System.nanoTime();
                time(
                        "text in a day's records",
                        start,
                        lake.count(
                                EventQuery.ALL.between(last - Period.DAY, last).containing("needle")));
            }
        }
    }

    private static StoredRow row(Random random, long time, long location) {
        int user = (int) Math.min(USERS - 1, Math.abs(random.nextGaussian()) * USERS / 3);
        int event = random.nextInt();
        var raw = Records.signInDiagnostics(event, user, Instant.EPOCH.plusNanos(time * 1000))
                .getBytes(StandardCharsets.UTF_8);
        return new StoredRow(
                time,
                "SigninLogs",
                Records.id(event),
                random.nextLong(),
                location,
                time,
                "push",
                "load",
                location,
                "DIAGNOSTICS",
                Records.user(user),
                Records.name(user),
                random.nextInt(20) == 0 ? Records.user(random.nextInt(USERS)) : "",
                "203.0.113." + random.nextInt(250),
                "Sign-in activity",
                "Azure Portal",
                random.nextInt(9) == 0 ? "50126" : "0",
                new RawText(raw, 0, raw.length));
    }

    /** A sign-in of about the size that real ones have. */
    private static String large(Random random, int i) {
        var signIn = Records.signInDiagnostics(i, random.nextInt(USERS), BEGIN.plusSeconds(i / 20));
        var more = new StringBuilder();
        for (int policy = 0; policy < 12; policy++) {
            more.append("{\"id\":\"")
                    .append(new java.util.UUID(random.nextLong(), random.nextLong()))
                    .append("\",\"displayName\":\"CA")
                    .append(policy)
                    .append(": Require multifactor authentication for admins\",")
                    .append(
                            "\"enforcedGrantControls\":[\"Mfa\"],\"enforcedSessionControls\":[],\"result\":\"notApplied\",")
                    .append("\"conditionsSatisfied\":\"application\",\"conditionsNotSatisfied\":\"none\"},");
        }
        return signIn.replace(
                "\"clientAppUsed\"",
                "\"appliedConditionalAccessPolicies\":[" + more.substring(0, more.length() - 1)
                        + "],\"clientAppUsed\"");
    }

    private static LakeSettings settings() {
        return LakeSettings.USUAL;
    }

    private static void report(String what, long events, long bytes, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-40s %.2f s, %.0f events/s, %.0f MB/s%n",
                what,
                seconds,
                events / seconds,
                bytes / seconds / 1e6);
    }

    private static void time(String what, long start, long found) {
        System.out.printf(Locale.ROOT, "%-32s %.0f ms, %d%n", what, (System.nanoTime() - start) / 1e6, found);
    }
}
