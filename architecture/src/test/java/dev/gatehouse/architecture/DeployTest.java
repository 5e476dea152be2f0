package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told of the files in deploy without a machine to deploy to. */
final class DeployTest {
    private static final String SERVICE = Repository.read("deploy/gatehouse.service");
    private static final String IMAGE = Repository.read("deploy/Dockerfile");

    @TempDir
    Path temp;

    @Test
    void theServiceIsOneForSystemd() throws IOException, InterruptedException {
        var verifier = Path.of("/usr/bin/systemd-analyze");
        assumeThat(verifier).isExecutable();
        // The user and the program of the real one are not on this machine.
        var unit = SERVICE.replaceAll("(?m)^(User|Group)=.*$", "")
                .replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/sh")
                .replaceAll("(?m)^Documentation=.*$", "");
        var file = Files.writeString(temp.resolve("gatehouse.service"), unit);
        var process = new ProcessBuilder(verifier.toString(), "verify", "--man=no", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).noneMatch(line -> line.contains("gatehouse.service"));
    }

    @Test
    void theServiceMayDoLittle() {
        assertThat(SERVICE)
                .contains(
                        "\nUser=gatehouse\n",
                        "\nNoNewPrivileges=yes\n",
                        "\nCapabilityBoundingSet=\n",
                        "\nProtectSystem=strict\n",
                        "\nProtectHome=yes\n",
                        "\nPrivateDevices=yes\n",
                        "\nSystemCallFilter=@system-service\n",
                        "\nUMask=0077\n")
                // The JVM compiles while it runs, and would not start.
                .doesNotContain("\nMemoryDenyWriteExecute=yes");
    }

    @Test
    void theServiceStaysDownWhereStartingAgainWouldNotHelp() {
        assertThat(SERVICE).contains("\nRestart=on-failure\n", "\nRestartPreventExitStatus=2\n");
    }

    @Test
    void theImageRunsTheBuildAsNobodySpecial() {
        assertThat(IMAGE)
                .contains("/source/server/target/quarkus-app /opt/gatehouse", "\nUSER 10001\n", "\"serve\"")
                .doesNotContain(":latest");
    }

    @Test
    void theImageHasTheCatalogueAndTheExampleWhereTheServerLooksForThem() {
        assertThat(IMAGE)
                .contains(
                        "\"-Dgatehouse.home=/opt/gatehouse\"",
                        "/source/detections /opt/gatehouse/detections",
                        "/source/examples/contoso /opt/gatehouse/examples/contoso");
    }

    @Test
    void bothRunTheServerWithTheMemoryThatTheLauncherGivesIt() {
        for (var option : new String[] {"-XX:MaxRAMPercentage=50", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError"}) {
            assertThat(IMAGE).contains(option);
            assertThat(Repository.read("gatehouse")).contains(option);
        }
    }
}
