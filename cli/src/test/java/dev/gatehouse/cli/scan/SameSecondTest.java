package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that agree in second, activity, correlation id, actor and target, and are two all the same. */
final class SameSecondTest {
    private static final String RULE = """
            title: A powerful permission was given
            id: 3a1d9c5e-0000-4000-8000-000000000007
            logsource: {product: azure, service: auditlogs}
            detection:
              selection: {'Changes.NewValue': RoleManagement.ReadWrite.Directory}
              condition: selection
            level: high
            """;

    private static final Event.User KIM = new Event.User(1, "adm_kim@contoso.example");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void areBothJudgedThoughTheirShapeHasNoId() {
        String dangerous = unified("RoleManagement.ReadWrite.Directory", "a");
        String harmless = unified("User.Read.All and a longer value than the other", "b");
        assertThat(alerts("one", dangerous + "\n" + harmless)).isEqualTo(1);
        assertThat(alerts("other", harmless + "\n" + dangerous + "\n" + dangerous))
                .isEqualTo(1);
    }

    private long alerts(String name, String records) {
        Cli.write(folder, "detections/rule.yml", RULE);
        String log = Cli.write(folder, name + ".json", records);
        Cli.Ran ran = Cli.at(folder).run("scan", log, "--format", "ndjson");
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().count();
    }

    private static String unified(String permission, String id) {
        return Event.roleGiven(1, KIM, "2026-05-04T08:00:00Z")
                .unifiedAudit()
                .replace("f1c5e7aa", "f1c5e7a" + id)
                .replace("Global Administrator", permission);
    }
}
