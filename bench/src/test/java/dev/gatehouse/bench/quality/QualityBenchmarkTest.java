package dev.gatehouse.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.bench.generate.Folders;
import dev.gatehouse.bench.generate.QuietExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityBenchmarkTest {
    @TempDir
    Path temp;

    /** One run and no more, because a scan of a whole tenant takes seconds; it is of the seed of the committed example. */
    @Test
    void findsWhatTheCatalogueHasRulesForAndSaysNothingWhereNothingIsWrong() throws IOException {
        Path corpus = temp.resolve("corpus");
        Path others = Files.createDirectories(corpus.resolve("msticpy"));
        Files.writeString(others.resolve("signins.ndjson"), """
                {"TenantId":"0f0e0d0c-0b0a-4908-8706-050403020100","TimeGenerated":"2026-06-30T10:00:00Z","Type":"SigninLogs",\
                "ResultType":"0","UserPrincipalName":"kim@contoso.example","Id":"a-1","IPAddress":"192.0.2.77"}
                """);
        Path tenants = Files.createDirectories(temp.resolve("tenants"));
        var progress = new ArrayList<String>();
        String page = new QualityBenchmark(Folders.repository(), tenants, Optional.of(corpus), progress::add)
                .run(QuietExample.SEED, 1);
        assertThat(page)
                .contains("| attacks planted | 23 |")
                .contains("| `mfa-fraud-signin` | 1 | 1 | 0 | 100 % |")
                .contains("| `role-assigned-outside-pim` | 1 | 1 | 0 | 100 % |")
                .contains("where nothing is wrong | 0.00 |")
                .contains("privileged accounts × days without an attack | 630 |")
                .contains("mixed in, which nobody has judged | 0 |")
                .contains("| acts of the contoso story, retold from these seeds | 48 |", "row | 48 |");
        assertThat(progress)
                .anyMatch(line -> line.startsWith("seed " + QuietExample.SEED + ": "))
                .noneMatch(line -> line.contains("for nothing in the quiet tenant"))
                .first()
                .asString()
                .startsWith("mixing in [")
                .contains("msticpy");
        assertThat(tenants).isEmptyDirectory();
    }
}
