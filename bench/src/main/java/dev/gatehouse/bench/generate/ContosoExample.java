package dev.gatehouse.bench.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The example that lies in {@code examples/contoso}: three weeks of a made-up tenant, its story and its alerts. */
public final class ContosoExample {
    /** The seed of the committed example. */
    public static final long SEED = 20260504;

    private final World world;
    private final ContosoPeople people;
    private final Story story;

    private ContosoExample(World world, ContosoPeople people, Story story) {
        this.world = world;
        this.people = people;
        this.story = story;
    }

    /** Writes the example into a folder; returns what must be told of it. */
    public static List<PlantedAct> write(Path folder, long seed) throws IOException {
        ContosoExample example = of(seed);
        example.write(folder);
        return example.story.alerts().stream().map(Story.Alert::act).toList();
    }

    static ContosoExample of(long seed) {
        var dice = new Dice(seed);
        Tenant tenant = Tenant.of(dice.fork("tenant"), "contoso.example", "Contoso");
        World world = World.of(tenant, dice);
        ContosoPeople people = ContosoPeople.of(dice.fork("people"), tenant.domain());
        var story = new Story();
        new ContosoRoutine(world, people, story).tell();
        new ContosoHires(world, people, story).tell();
        new ContosoSpray(world, people, story).tell();
        new ContosoTakeover(world, people, story).tell();
        new ContosoRepair(world, people, story).tell();
        return new ContosoExample(world, people, story);
    }

    Story story() {
        return story;
    }

    /** Its directory at one of the two times. */
    DirectoryExport directory(Instant taken) {
        return ContosoDirectory.at(taken, world, people, story);
    }

    private void write(Path folder) throws IOException {
        var files = new EventFiles(world.tenant());
        Path graph = folder.resolve("graph");
        Path storage = folder.resolve("storage");
        List<SignIn> interactive = kind(SignInKind.INTERACTIVE);
        files.graphPages(graph, "signIns-page{n}.json.gz", "auditLogs/signIns", interactive, 500);
        files.graphPages(
                graph, "directoryAudits-page{n}.json", "auditLogs/directoryAudits", story.events(Audit.class), 250);
        files.graphPages(
                graph,
                "riskDetections-page{n}.json",
                "identityProtection/riskDetections",
                story.events(RiskDetection.class),
                100);
        files.graphPages(
                graph, "riskyUsers-page{n}.json", "identityProtection/riskyUsers", story.events(RiskyUser.class), 100);
        files.ndjson(storage.resolve("NonInteractiveUserSignInLogs.ndjson.gz"), kind(SignInKind.NON_INTERACTIVE));
        files.ndjson(storage.resolve("ServicePrincipalSignInLogs.ndjson"), kind(SignInKind.SERVICE_PRINCIPAL));
        files.ndjson(storage.resolve("ManagedIdentitySignInLogs.ndjson.gz"), kind(SignInKind.MANAGED_IDENTITY));
        files.ndjson(storage.resolve("AuditLogs-week2.ndjson"), between(story.events(Audit.class), 11, 18));
        files.eventHub(
                folder.resolve("eventhub/capture-2026-05-14.json"),
                between(
                        story.events().stream()
                                .filter(event ->
                                        !(event instanceof SignIn signIn) || signIn.kind() == SignInKind.INTERACTIVE)
                                .toList(),
                        14,
                        16));
        directory(ContosoDirectory.NOW).write(folder.resolve("directory"));
        directory(ContosoDirectory.BEFORE).write(folder.resolve("directory-before"));
        write(folder.resolve(".expected.tsv"), ContosoText.expected(story));
        write(folder.resolve("README.md"), ContosoText.readme(resource("contoso-readme.md"), story));
        write(folder.resolve("gatehouse.yaml"), resource("contoso-gatehouse.yaml"));
    }

    private List<SignIn> kind(SignInKind kind) {
        return story.events(SignIn.class).stream()
                .filter(signIn -> signIn.kind() == kind)
                .toList();
    }

    /** The events from one day of May to another, that one excluded. */
    private static <E extends Event> List<E> between(List<E> events, int from, int to) {
        Instant start = Instant.parse("2026-05-" + from + "T00:00:00Z");
        Instant end = Instant.parse("2026-05-" + to + "T00:00:00Z");
        return events.stream()
                .filter(event -> !event.time().isBefore(start) && event.time().isBefore(end))
                .toList();
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ContosoExample.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
