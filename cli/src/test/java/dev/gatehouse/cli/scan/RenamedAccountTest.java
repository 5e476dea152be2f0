package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.scan.Event.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration names accounts by what they are called; logs show them under every name they ever had. */
final class RenamedAccountTest {
    private static final User OLD = new User(7, "breakglass@contoso.example");
    private static final User NEW = new User(7, "bg.renamed@contoso.example");
    private static final User OTHER = new User(8, "sam@contoso.example");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void isFoundUnderBothNamesWhereverTheRecordsLie() {
        List<String> records = new ArrayList<>();
        records.add(
                Event.signIn(1, NEW, "2026-05-01T00:00:00Z", 0, "203.0.113.1").graph());
        records.add(
                Event.signIn(2, OLD, "2026-05-02T00:00:00Z", 0, "203.0.113.1").graph());
        records.add(
                Event.signIn(3, NEW, "2026-05-03T00:00:00Z", 0, "203.0.113.1").diagnostics());
        records.add(
                Event.signIn(4, OTHER, "2026-05-03T00:00:00Z", 0, "203.0.113.1").graph());
        for (int run = 0; run < 6; run++) {
            Collections.shuffle(records, new Random(run));
            Path in = folder.resolve("in" + run);
            for (int i = 0; i < records.size(); i++) {
                Cli.write(in, "file" + (run % 2 == 0 ? i : 0) + "-" + i, records.get(i));
            }
            assertThat(used(in)).as("%s", records).isEqualTo(3);
        }
    }

    @Test
    void aGuestIsFoundByHisOwnAddress() {
        User guest = new User(9, "kim_b_fabrikam.example#EXT#@contoso.onmicrosoft.com");
        String context = Cli.write(folder, "guest.yaml", "emergencyAccounts: [kim_b@fabrikam.example]");
        String file = Cli.write(
                folder,
                "in",
                Event.signIn(1, guest, "2026-05-01T00:00:00Z", 0, "203.0.113.1").graph());
        assertThat(alerts(file, context)).isEqualTo(1);
    }

    private long used(Path in) {
        return alerts(
                in.toString(), Cli.write(folder, "context.yaml", "emergencyAccounts: [BreakGlass@contoso.example]"));
    }

    private static long alerts(String in, String context) {
        Cli.Ran ran = Cli.atRepository().run("scan", in, "--format", "ndjson", "--context", context);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().filter(line -> line.contains("\"ea-signin\"")).count();
    }
}
