package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanBenchmarkTest {
    @TempDir
    Path temp;

    @Test
    void racesReportsAndLeavesNothingBehind() throws Exception {
        ScanBenchmark.Said said = run(List.of());
        assertThat(said.table())
                .contains("bare extraction, 30 columns")
                .contains("DuckDB read_json, filter and group by")
                .contains("bare extraction of 30 columns against DuckDB, 2 threads")
                .contains("could not run: scan: no launcher was found; name it with --gatehouse");
        assertThat(said.markdown())
                .startsWith("## `scan`, ")
                .contains(
                        "| step | T | best s | median s | CPU s | MB/s | k ev/s |\n|---|---:|---:|---:|---:|---:|---:|\n| FileChannel")
                .contains("- Could not run: scan:");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void runsTheProductInEveryPart() throws Exception {
        ScanBenchmark.Said said = run(List.of("/bin/sh", "-c", "exit 0", "product"));
        assertThat(said.table())
                .contains("scan, whole process")
                .contains("scan, whole process against DuckDB read_json of 15 columns, 2 threads")
                .contains("scan with 30 rules")
                .contains("ten times the rules, time")
                .contains("scan of a 20 MB file, start to finish")
                .doesNotContain("could not run");
        assertThat(temp).isEmptyDirectory();
    }

    private ScanBenchmark.Said run(List<String> command) throws Exception {
        var progress = new ArrayList<String>();
        var settings = new Settings(400, 1, 3, Optional.empty(), temp, command, Optional.empty());
        ScanBenchmark.Said said = new ScanBenchmark(settings, progress::add).run();
        assertThat(progress).contains("writing 400 sign-ins", "pass 1 of 1");
        return said;
    }
}
