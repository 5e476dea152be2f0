package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the launcher in a checkout of one file, with a JDK and a Maven that only say what they were asked. */
final class ScriptsTest {
    @TempDir
    Path temp;

    private Checkout checkout;

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = new Checkout(temp.resolve("a checkout"));
    }

    @Test
    void buildsOnFirstUseAndSaysSo() {
        var run = checkout.gatehouse("scan");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("building on first use").hasLineCount(1);
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void doesNotBuildWhatIsUpToDate() {
        checkout.gatehouse("scan");
        var run = checkout.gatehouse("scan");

        assertThat(run.err()).isEmpty();
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws IOException {
        checkout.gatehouse("scan");
        var source = checkout.root().resolve("cli/src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));

        assertThat(checkout.gatehouse("scan").err()).contains("sources have changed");
        assertThat(checkout.builds()).isEqualTo(2);
    }

    @Test
    void passesArgumentsOnUntouched() {
        var run = checkout.gatehouse("scan", "two words", "*", "", "$HOME", "--format=ndjson");

        assertThat(run.out()).endsWith("dev.gatehouse.cli.Main\nscan\ntwo words\n*\n\n$HOME\n--format=ndjson\n");
    }

    @Test
    void startsTheBenchmarksWithTheirOwnClassPath() {
        var run = checkout.gatehouse("bench", "scan");

        assertThat(run.out()).endsWith("dev.gatehouse.bench.Bench\nscan\n").contains("gatehouse-bench-1.jar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --port 8443",
                "admin create kim",
                "lake compact",
                "graph-proxy --server https://localhost:8443",
                "audit export --data x"
            })
    void runsTheServerFromAFolderOfItsOwn(String command) throws IOException {
        var run = checkout.gatehouse(command.split(" "));

        var state = checkout.root().resolve("target/launcher/server");
        var built = state.resolve(Files.readString(state.resolve("current")).strip());
        assertThat(run.out())
                .endsWith("\n-jar\n" + built + "/quarkus-run.jar\n" + command.replace(' ', '\n') + "\n")
                .contains("\n-XX:MaxRAMPercentage=50\n", "\n-XX:+UseG1GC\n")
                .contains("\n-XX:AOTCache=" + built + "/")
                .doesNotContain("-Xmx512m", "ParallelGC");
        assertThat(run.err()).contains("rehearse");
        assertThat(built.resolve("lib/main/library.jar")).exists();
        assertThat(checkout.root().resolve("target/launcher/cli")).doesNotExist();
    }

    @Test
    void leavesTheOtherHalfOfAuditToTheCommandLine() {
        assertThat(checkout.gatehouse("audit", "verify", "x").out())
                .endsWith("dev.gatehouse.cli.Main\naudit\nverify\nx\n");
    }

    @Test
    void buildsEachProgramForItsOwnSourcesOnly() throws IOException {
        checkout.gatehouse("scan");
        checkout.gatehouse("serve");
        var source = checkout.root().resolve("server/src/main/java/Main.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));

        assertThat(checkout.gatehouse("scan").err()).isEmpty();
        assertThat(checkout.gatehouse("serve").err()).contains("sources have changed");
    }

    @Test
    void runsFromJarsWithTheCacheThatItMade() {
        var run = checkout.gatehouse("scan");

        assertThat(run.out()).contains("-XX:AOTCache=", "gatehouse-cli-1.jar:", "library.jar\n");
        assertThat(run.out()).doesNotContain("classes");
    }

    @Test
    void saysWhereItLiesAndWhatIsATerminal() {
        var run = checkout.gatehouse("scan");

        assertThat(run.out()).contains("\n-Dgatehouse.home=" + checkout.root() + "\n", "\nterminals: 0 0\n");
    }

    @Test
    void addsTheOptionsOfTheEnvironmentLast() {
        checkout.set("GATEHOUSE_OPTS", "-Xmx4g -Dname=*");

        assertThat(checkout.gatehouse("scan").out()).containsSubsequence("-Xmx512m\n", "-Xmx4g\n-Dname=*\n-cp\n");
    }

    @Test
    void namesNoSecondGarbageCollector() {
        assertThat(checkout.gatehouse("scan").out()).contains("ParallelGC");

        checkout.set("GATEHOUSE_OPTS", "-XX:+UseZGC");

        assertThat(checkout.gatehouse("scan").out()).doesNotContain("ParallelGC");
    }

    @Test
    void passesTheExitCodeOn() {
        checkout.set("EXIT", "3");

        assertThat(checkout.gatehouse("scan").exit()).isEqualTo(3);
    }

    @Test
    void worksThroughASymbolicLinkFromElsewhere() throws IOException {
        var link = temp.resolve("link");
        Files.createSymbolicLink(link, Path.of("a checkout/gatehouse"));

        assertThat(checkout.run(temp, link.toString(), "scan").exit()).isZero();
    }

    @Test
    void buildsOnceForTwoThatStartTogether() {
        checkout.set("SECONDS_TO_BUILD", "1");
        var script = "./gatehouse one & ./gatehouse two & wait";

        assertThat(checkout.run(checkout.root(), "bash", "-c", script).out()).contains("\none\n", "\ntwo\n");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    @Test
    void takesOverTheLockOfABuilderThatDied() throws IOException {
        var state = Files.createDirectories(checkout.root().resolve("target/launcher/cli"));
        Files.createSymbolicLink(state.resolve("lock"), Path.of("999999999"));

        assertThat(checkout.gatehouse("scan").exit()).isZero();
        assertThat(state.resolve("lock")).doesNotExist();
    }

    @Test
    void showsWhatFailedAndWhereTheRestIs() {
        checkout.set("BUILD_FAILS", "1");
        var run = checkout.gatehouse("scan");

        assertThat(run.exit()).isEqualTo(70);
        assertThat(run.err()).contains("[ERROR] Main.java: broken", "build.log").doesNotContain("Help 1");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws IOException {
        checkout.jdk("jdk", "17.0.15");
        checkout.jdk("newer", "26-ea");
        Files.createSymbolicLink(checkout.root().resolve("tools/java"), Path.of("../newer/bin/java"));
        var run =
                checkout.run(checkout.root(), "bash", "-c", ". scripts/toolchain.sh; find_jdk; echo $jdk $jdk_feature");

        assertThat(run.out()).endsWith("newer 26\n");
    }

    @Test
    void namesTheModuleThatIsNotThere() {
        var run = checkout.run(checkout.root(), "./verify", "nowhere");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("'nowhere'");
    }

    @Test
    void continuousIntegrationRunsVerifyOnly() {
        assertThat(Repository.read(".ci/run")).endsWith("\nexec ./verify\n");
    }
}
