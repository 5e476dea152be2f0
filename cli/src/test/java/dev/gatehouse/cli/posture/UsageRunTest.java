package dev.gatehouse.cli.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ExitCode;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.TenantBuilder;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UsageRunTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    void theHelpDeskOfContosoNeedsLess() {
        String text = run("contoso", UsageFormat.TABLE);
        assertThat(text)
                .contains("70 activations of roles of the directory")
                .contains("hd_amina@contoso.example, Helpdesk Administrator")
                .contains("role: Password Administrator would have been enough");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void theQuietTenantHasALineForEveryPersonAndRole() {
        assertThat(run("quiet", UsageFormat.CSV).lines().toList())
                .hasSizeGreaterThan(2)
                .first()
                .asString()
                .startsWith("account,accountId,role,");
        assertThat(run("quiet", UsageFormat.JSON)).contains("\"roleDefinitions\":true", "\"activations\":278");
    }

    private static String run(String example, UsageFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                ResultStream.to(out),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                false,
                false,
                false,
                HOME);
        String logs = HOME.resolve("examples").resolve(example).toString();
        int code = new UsageRun(console).run(tenant(), List.of(logs), Configuration.none(), format, Optional.empty());
        assertThat(code).isEqualTo(ExitCode.DONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Tenant tenant() {
        return new TenantBuilder(Instant.parse("2026-06-01T00:00:00Z"))
                .has(Dataset.ROLE_DEFINITIONS)
                .role(role(
                        "729827e3-9c14-49f7-bb1b-9608f156bbb8",
                        "Helpdesk Administrator",
                        "microsoft.directory/users/password/update",
                        "microsoft.directory/users/invalidateallrefreshtokens"))
                .role(role(
                        "966707d0-3269-4727-9be2-8c3a10f19b9d",
                        "Password Administrator",
                        "microsoft.directory/users/password/update"))
                .build();
    }

    private static RoleDefinition role(String id, String name, String... actions) {
        return new RoleDefinition(RoleDefinitionId.of(id), name, RoleSystem.ENTRA, true, Set.of(actions), Set.of());
    }
}
