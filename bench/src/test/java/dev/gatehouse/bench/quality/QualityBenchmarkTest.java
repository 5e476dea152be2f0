package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityBenchmarkTest {
    @TempDir
    Path temp;

    @Test
    void theCatalogueIsSilentAboutTheQuietExample() throws IOException {
        List<FoundAlert> alerts =
                new CatalogueScan(repository()).alerts(repository().resolve("examples/quiet"), List.of());
        assertThat(alerts).filteredOn(FoundAlert::calls).isEmpty();
        assertThat(alerts)
                .filteredOn(FoundAlert::expected)
                .extracting(FoundAlert::severity)
                .contains("high")
                .hasSizeGreaterThan(8);
    }

    @Test
    void findsWhatTheCatalogueHasRulesForAndSaysNothingForNothing() throws IOException {
        var progress = new ArrayList<String>();
        String page = new QualityBenchmark(repository(), temp, Optional.empty(), progress::add).run(1, 1);
        assertThat(page)
                .contains("| attacks planted | 23 |")
                .contains("| `mfa-fraud-signin` | 1 | 1 | 0 | 100 % |")
                .contains("| `role-assigned-outside-pim` | 1 | 1 | 0 | 100 % |")
                .contains("where nothing is wrong | 0.00 |")
                .contains("privileged accounts × days without an attack | 630 |");
        assertThat(progress)
                .contains("no corpus lies beside the checkout: no real logs are mixed in")
                .anyMatch(line -> line.startsWith("seed 1: "));
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void logsOfOthersAreMixedInWhereTheyLie() throws IOException {
        Path corpus = temp.resolve("corpus");
        Path others = Files.createDirectories(corpus.resolve("msticpy"));
        Files.writeString(others.resolve("signins.ndjson"), """
                {"TenantId":"0f0e0d0c-0b0a-4908-8706-050403020100","TimeGenerated":"2026-06-30T10:00:00Z","Type":"SigninLogs",\
                "ResultType":"0","UserPrincipalName":"kim@contoso.example","Id":"a-1","IPAddress":"192.0.2.77"}
                """);
        var progress = new ArrayList<String>();
        String page = new QualityBenchmark(repository(), temp, Optional.of(corpus), progress::add).run(2, 1);
        assertThat(page).contains("which nobody has judged | 0 |").contains("MSTICPy's and");
        assertThat(progress).first().asString().startsWith("mixing in [").contains("msticpy");
    }

    private static Path repository() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("examples"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder examples above the module");
        }
        return folder;
    }
}
