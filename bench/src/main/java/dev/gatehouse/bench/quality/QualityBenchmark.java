package dev.gatehouse.bench.quality;

import dev.gatehouse.bench.generate.ContosoExample;
import dev.gatehouse.bench.generate.PlantedAct;
import dev.gatehouse.bench.generate.PlantedExample;
import dev.gatehouse.bench.generate.QuietExample;
import dev.gatehouse.bench.scan.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Generates tenants, scans them with the catalogue, and writes down what it found and what it said for nothing. */
public final class QualityBenchmark {
    private final CatalogueScan scan;
    private final Path temp;
    private final Optional<Path> corpus;
    private final Consumer<String> progress;

    /**
     * A measure that says what it does to {@code progress}.
     *
     * @param home where the catalogue lies
     * @param temp where tenants may lie for a while
     * @param corpus real logs to mix in
     */
    public QualityBenchmark(Path home, Path temp, Optional<Path> corpus, Consumer<String> progress) {
        this.scan = new CatalogueScan(home);
        this.temp = temp;
        this.corpus = corpus;
        this.progress = progress;
    }

    /** Measures so many seeds from a first one on; returns the page. */
    public String run(long first, int seeds) throws IOException {
        var tally = new Tally();
        List<Path> background = background();
        progress.accept(
                background.isEmpty()
                        ? "no corpus lies beside the checkout: no real logs are mixed in"
                        : "mixing in " + background);
        for (long seed = first; seed < first + seeds; seed++) {
            try (var workspace = new Workspace(temp)) {
                measure(seed, workspace.folder(), background, tally);
            }
        }
        return QualityPage.of(new QualityPage.Run(first, seeds, QuietExample.days(), !background.isEmpty()), tally);
    }

    private void measure(long seed, Path folder, List<Path> background, Tally tally) throws IOException {
        Path quiet = folder.resolve("quiet");
        List<String> accounts = QuietExample.write(quiet, seed);
        Judgement calm = Judgement.of(List.of(), scan.alerts(quiet, List.of()), Optional.empty());
        tally.quiet(calm, accounts.size(), QuietExample.days());
        Path planted = folder.resolve("planted");
        List<PlantedAct> acts = PlantedExample.write(planted, seed);
        Judgement attacked = Judgement.of(acts, scan.alerts(planted, background), corpus.map(Path::toString));
        tally.planted(attacked);
        progress.accept("seed " + seed + ": " + attacked.found().size() + " of " + acts.size() + " attacks found");
        story(seed, folder.resolve("contoso"), background, tally);
        attacked.missed()
                .forEach(act -> progress.accept("  missed " + act.row() + ", " + act.entity() + ", " + act.time()));
        mistakes("planted", attacked);
        mistakes("quiet", calm);
    }

    private void story(long seed, Path folder, List<Path> background, Tally tally) throws IOException {
        List<PlantedAct> acts = ContosoExample.write(folder, seed);
        List<PlantedAct> untold = Judgement.untold(acts, scan.alerts(folder, background));
        tally.story(acts.size(), untold.size());
        untold.forEach(act ->
                progress.accept("  not told in contoso: " + act.row() + ", " + act.entity() + ", " + act.time()));
    }

    private void mistakes(String where, Judgement judgement) {
        for (FoundAlert alert : judgement.mistaken()) {
            progress.accept("  for nothing in the " + where + " tenant: " + alert.rule() + ", " + alert.time() + ", "
                    + String.join(" ", new TreeSet<>(alert.entities())));
        }
    }

    private List<Path> background() {
        return corpus.stream()
                .flatMap(logs -> Stream.of(logs.resolve("msticpy"), logs.resolve("otrf-security-datasets")))
                .filter(Files::isDirectory)
                .toList();
    }
}
