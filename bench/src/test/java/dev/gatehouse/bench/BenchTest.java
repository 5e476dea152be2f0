package dev.gatehouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesALoadOfTheAskedSize() throws IOException, InterruptedException {
        Path file = folder.resolve("load.ndjson");
        assertThat(run("generate", "load", file.toString(), "--events", "25", "--seed", "9"))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(25);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("load-audits.ndjson");
    }

    @Test
    void writesTheExample() throws IOException, InterruptedException {
        assertThat(run("generate", "contoso", folder.toString())).isZero();
        assertThat(folder.resolve(".expected.tsv")).exists();
    }

    @Test
    void writesAQuietTenantAndAPlantedOneOfAnySeed() throws IOException, InterruptedException {
        assertThat(run("generate", "quiet", folder.resolve("q").toString(), "--seed", "4"))
                .isZero();
        assertThat(run("generate", "planted", folder.resolve("p").toString(), "--seed", "4"))
                .isZero();
        assertThat(folder.resolve("q/README.md")).exists();
        assertThat(folder.resolve("q/.expected.tsv")).doesNotExist();
        assertThat(folder.resolve("p/.expected.tsv")).exists();
        assertThat(folder.resolve("p/gatehouse.yaml")).hasSameTextualContentAs(folder.resolve("q/gatehouse.yaml"));
    }

    @Test
    void refusesWhatItDoesNotKnowWithTheUsage() throws IOException, InterruptedException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("sing")).isEqualTo(2);
        assertThat(run("generate", "opera", "x")).isEqualTo(2);
        assertThat(run("generate", "load")).isEqualTo(2);
        assertThat(run("generate", "load", "x", "--events", "many")).isEqualTo(2);
        assertThat(run("generate", "load", "x", "--events")).isEqualTo(2);
        assertThat(run("generate", "contoso", folder.toString(), "--sead", "1")).isEqualTo(2);
        assertThat(run("matcher", "--forks", "few")).isEqualTo(2);
        assertThat(run("quality", "--seeds", "0")).isEqualTo(2);
        assertThat(run("pim", "--grants", "0")).isEqualTo(2);
        assertThat(run("sinks", "--minutes", "0")).isEqualTo(2);
        assertThat(run("sinks", "--database", "oracle")).isEqualTo(2);
        assertThat(run("quality", "-x", "0")).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("there is no command sing")
                .contains("--forks needs a number, not few")
                .contains("--events needs a number, not many")
                .contains("not understood: --sead")
                .contains("not understood: -x")
                .contains("--seeds needs at least 1")
                .contains("--grants needs at least 1")
                .contains("need at least 1")
                .contains("--database is sqlite or postgres, not oracle")
                .contains("generate contoso DIR");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... words) throws IOException, InterruptedException {
        try (var toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
                var toErrors = new PrintStream(errors, true, StandardCharsets.UTF_8)) {
            return Bench.run(List.of(words), toOut, toErrors);
        }
    }
}
