package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.proof.Subjects;
import dev.gatehouse.detection.proof.TestFile;
import dev.gatehouse.detection.proof.TestReader;
import dev.gatehouse.detection.rules.ChosenThresholds;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A rule file of the catalogue: its rules, their export, and the tests beside it. */
record Exported(Path file, RuleContent content, SentinelExport export, TestFile tests, Proof proof) {
    private static final Path DETECTIONS = Path.of("..", "detections");

    /** Every file of the catalogue. */
    static Stream<Exported> catalogue() throws IOException {
        return files().stream().map(Exported::of);
    }

    /** The rules of the whole catalogue. */
    static RuleContent all() throws IOException {
        return files().stream().map(Exported::read).reduce(RuleContent.NONE, RuleContent::and);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DETECTIONS)) {
            List<Path> rules = files.filter(file -> file.toString().endsWith(".yml"))
                    .filter(file -> !file.toString().endsWith(".test.yml"))
                    .sorted()
                    .toList();
            assertThat(rules).isNotEmpty();
            return rules;
        }
    }

    private static RuleContent read(Path file) {
        try {
            return RuleContent.of(SigmaParser.parse(file.toString(), Files.readString(file)), RuleSource.CATALOGUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Configuration configuration() {
        return tests.configuration();
    }

    private static Exported of(Path file) {
        Path beside = file.resolveSibling(file.getFileName().toString().replace(".yml", ".test.yml"));
        try {
            RuleContent content = read(file);
            TestFile tests = TestReader.read(beside.toString(), Files.readString(beside), Subjects.of(content))
                    .tests()
                    .orElseThrow();
            RuleContent chosen = ChosenThresholds.apply(
                            content, tests.configuration().thresholds())
                    .content();
            SentinelExport export = SentinelExport.of(chosen, FieldTableFiles.shipped());
            return new Exported(file, content, export, tests, new Proof(content, tests));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
