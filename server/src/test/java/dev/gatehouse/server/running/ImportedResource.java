package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.server.command.Commands;
import dev.gatehouse.server.command.Console;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The same, with a data folder into which a directory was imported before the server begins. */
public final class ImportedResource implements QuarkusTestResourceLifecycleManager {
    static final String KIM = "00000000-0000-0000-0000-000000000010";
    static final String DESK = "00000000-0000-0000-0000-000000000020";
    static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";

    private static final Instant BEFORE = Instant.parse("2026-05-04T08:59:00Z");

    private final ServerResource server = new ServerResource();

    @Override
    public Map<String, String> start() {
        Map<String, String> properties = server.start();
        String data = Objects.requireNonNull(properties.get("gatehouse.data"));
        try {
            Path export = Files.createTempDirectory("gatehouse-export");
            write(export);
            run("admin", "create", "ada", "--password-stdin", "--data", data);
            run("directory", "import", export.toString(), "--data", data);
            run("admin", "create", "kim", "--for", KIM, "--role", "User", "--password-stdin", "--data", data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static void write(Path export) throws IOException {
        Files.writeString(export.resolve("users.csv"), "id,userPrincipalName\n" + KIM + ",kim@contoso.example\n");
        Files.writeString(export.resolve("groups.csv"), "id,displayName,isAssignableToRole\n" + DESK + ",Desk,true\n");
        Files.writeString(export.resolve("members.csv"), "groupId,memberId\n" + DESK + "," + KIM + "\n");
        Files.writeString(
                export.resolve("assignments.csv"),
                "principalId,roleDefinitionId,kind\n" + DESK + "," + HELPDESK + ",eligible\n");
        Files.writeString(export.resolve("roleManagementPolicyAssignments-0001.json"), """
                {"@odata.context": "x$metadata#policies/roleManagementPolicyAssignments", "value": [
                {"policyId": "p", "scopeId": "/", "roleDefinitionId": "%s", "policy": {"id": "p", "rules": [
                  {"id": "Expiration_EndUser_Assignment", "maximumDuration": "PT3H"},
                  {"id": "Enablement_EndUser_Assignment", "enabledRules": ["Justification"]}]}}]}
                """.formatted(HELPDESK));
    }

    private static void run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, UTF_8);
        Console console = new Console(
                stream,
                stream,
                new ByteArrayInputStream((World.PASSWORD + "\n").getBytes(UTF_8)),
                question -> Optional.empty(),
                true);
        int code = Commands.run(console, WatchedFurnishing::new, InstantSource.fixed(BEFORE), settings -> 0, arguments);
        if (code != 0) {
            throw new IllegalStateException(List.of(arguments) + ": " + said.toString(UTF_8));
        }
    }

    @Override
    public void stop() {
        server.stop();
    }
}
