package dev.gatehouse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.server.running.Until;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The CLI for Microsoft 365 through {@code graph-proxy}: its ways to log in, and its commands of PIM. */
@ExtendWith(RunningTenant.class)
@Tag("m365")
final class M365Test {
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final String LICENSES = "4d6ac14f-3453-41d0-bef9-a3e0c569773a";
    private static final String TOOL = "31359c7f-bd7e-475c-86db-fdb8c937548e";
    private static final Pattern SHOWN = Pattern.compile("enter the code ([A-Z0-9-]+)");

    private final Tenant tenant;

    @TempDir
    private Path temp;

    M365Test(Tenant tenant) {
        this.tenant = tenant;
    }

    @Test
    void anApplicationLogsInWithItsSecretAndReads() throws IOException, InterruptedException {
        tenant.makeBenEligible(LICENSES);
        try (Proxied proxy = Proxied.before(tenant, temp)) {
            M365 cli = M365.of(Node.installed("m365"), proxy, temp);
            JsonNode _ = cli.does(
                    "login",
                    "--authType",
                    "secret",
                    "--appId",
                    app("client"),
                    "--secret",
                    app("secret"),
                    "--tenant",
                    app("tenant"));
            assertThat(cli.does("status").path("authType").asText()).isEqualTo("secret");

            assertThat(cli.does("entra", "pim", "role", "assignment", "eligibility", "list", "--withPrincipalDetails"))
                    .anySatisfy(one -> {
                        assertThat(one.path("roleDefinitionId").asText()).isEqualTo(LICENSES);
                        assertThat(one.path("roleDefinitionName").asText()).isEqualTo("License Administrator");
                        assertThat(one.at("/principal/id").asText()).isEqualTo(tenant.bensId());
                    });
            assertThat(cli.does("entra", "pim", "role", "request", "list", "--status", "Denied"))
                    .isEmpty();
            assertThat(cli.does("entra", "pim", "role", "assignment", "list", "--userId", tenant.adasId()))
                    .anySatisfy(one ->
                            assertThat(one.path("roleDefinitionId").asText()).isEqualTo(GLOBAL_ADMINISTRATOR));
            assertThat(cli.fails("entra", "pim", "role", "assignment", "add", "-n", "License Administrator"))
                    .contains("When running with application permissions");
            assertThat(cli.fails(
                            "entra",
                            "pim",
                            "role",
                            "assignment",
                            "remove",
                            "-i",
                            LICENSES,
                            "--userId",
                            tenant.bensId()))
                    .as("it may read, as an auditor, and no more")
                    .contains("Insufficient privileges", "PrivilegedRoleAdministrator");
        }
    }

    @Test
    void peopleLogInWithADeviceCodeActivateAssignAndRemove() throws IOException, InterruptedException {
        tenant.makeCemEligible(LICENSES);
        Path adas = Files.createDirectory(temp.resolve("ada"));
        try (Proxied proxy = Proxied.before(tenant, temp)) {
            Node node = Node.installed("m365");
            M365 cem = loggedIn(M365.of(node, proxy, temp), tenant::cemSignsIn);
            assertThat(cem.does("entra", "pim", "role", "assignment", "eligibility", "list"))
                    .anySatisfy(one ->
                            assertThat(one.path("roleDefinitionId").asText()).isEqualTo(LICENSES));

            assertThat(cem.fails(activation("P3D"))).contains("ExpirationRule");
            JsonNode asked = cem.does(activation("PT1H"));
            assertThat(asked.path("action").asText()).isEqualTo("selfActivate");
            assertThat(asked.at("/ticketInfo/ticketNumber").asText()).isEqualTo("INC-7");
            Until.holds(() -> activated(cem));
            assertThat(cem.fails(activation("PT1H"))).contains("The Role assignment already exists");
            assertThat(cem.does("entra", "pim", "role", "request", "list"))
                    .anySatisfy(one -> assertThat(one.path("action").asText()).isEqualTo("selfActivate"));
            assertThat(cem.fails("entra", "pim", "role", "assignment", "remove", "-n", "License Administrator"))
                    .contains("Miniumum Required is 5 minutes");

            M365 ada = loggedIn(M365.of(node, proxy, adas), tenant::adaSignsIn);
            JsonNode removed =
                    ada.does("entra", "pim", "role", "assignment", "remove", "-i", LICENSES, "--userName", Tenant.CEM);
            assertThat(removed.path("action").asText()).isEqualTo("adminRemove");
            Until.holds(() -> !activated(ada, "--userName", Tenant.CEM));
            assertThat(cem.fails("entra", "pim", "role", "assignment", "list"))
                    .as("his sign-in ended with the role")
                    .contains("a token that holds");
            JsonNode given = ada.does(
                    "entra",
                    "pim",
                    "role",
                    "assignment",
                    "add",
                    "-n",
                    "License Administrator",
                    "--userName",
                    Tenant.CEM,
                    "-j",
                    "the yearly audit",
                    "-d",
                    "P2D");
            assertThat(given.path("action").asText()).isEqualTo("adminAssign");

            JsonNode _ = ada.does("entra", "user", "session", "revoke", "--userName", Tenant.CEM, "--force");
            for (String enabled : new String[] {"false", "true"}) {
                JsonNode _ = ada.does("entra", "user", "set", "--userName", Tenant.CEM, "--accountEnabled", enabled);
                assertThat(ada.does("entra", "user", "get", "--userName", Tenant.CEM)
                                .path("accountEnabled")
                                .asText())
                        .isEqualTo(enabled);
            }
        }
    }

    @Test
    void aPasswordIsNotTakenAndTheToolSaysWhatIs() throws IOException, InterruptedException {
        try (Proxied proxy = Proxied.before(tenant, temp)) {
            M365 cli = M365.of(Node.installed("m365"), proxy, temp);

            assertThat(cli.fails(
                            "login",
                            "--authType",
                            "password",
                            "--appId",
                            TOOL,
                            "-u",
                            "cem",
                            "-p",
                            "correct horse battery"))
                    .contains("No tool may ask people for their passwords", "--authType deviceCode");
        }
    }

    private static String[] activation(String duration) {
        return new String[] {
            "entra",
            "pim",
            "role",
            "assignment",
            "add",
            "-n",
            "License Administrator",
            "-j",
            "a licence is missing",
            "-d",
            duration,
            "--ticketNumber",
            "INC-7",
            "--ticketSystem",
            "the desk"
        };
    }

    private static boolean activated(M365 cli, String... whose) {
        try {
            String[] list = {"entra", "pim", "role", "assignment", "list"};
            for (JsonNode one :
                    cli.does(Stream.of(list, whose).flatMap(Stream::of).toArray(String[]::new))) {
                if (one.path("assignmentType").asText().equals("Activated")
                        && one.path("roleDefinitionId").asText().equals(LICENSES)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static M365 loggedIn(M365 cli, Consumer<String> signsIn) throws IOException, InterruptedException {
        Node.Run run = cli.run(
                line -> {
                    Matcher shown = SHOWN.matcher(line);
                    if (shown.find()) {
                        signsIn.accept(shown.group(1));
                    }
                },
                "login",
                "--authType",
                "deviceCode",
                "--appId",
                TOOL);
        assertThat(run.code()).as(run.output()).isZero();
        return cli;
    }

    private String app(String name) {
        return Objects.requireNonNull(tenant.app().get(name));
    }
}
