package dev.gatehouse.cli.rules;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.proof.Subjects;
import dev.gatehouse.detection.proof.TestFile;
import dev.gatehouse.detection.proof.TestReader;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Problem;
import dev.gatehouse.sigma.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds rule files and runs the tests beside them. */
final class TestRun {
    private final Complaints complaints;
    private final TestProgress progress;
    private final List<TestReport.Result> results = new ArrayList<>();
    private final List<AlertRule> untested = new ArrayList<>();
    private final RowTally rows = new RowTally();
    private int rules;
    private int correlations;

    /** Mistakes in files are told. */
    TestRun(Complaints complaints, TestProgress progress) {
        this.complaints = complaints;
        this.progress = progress;
    }

    TestReport run(List<Path> paths) {
        Set<Path> files = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            int before = problems.size();
            List<Path> found = RuleFiles.find(path, file -> RuleFiles.isRuleFile(file) || isOrphan(file), problems);
            if (found.isEmpty() && problems.size() == before) {
                problems.add(
                        RuleFiles.problem(path, "no-rules", "holds no rule", "name a folder with Sigma rules (.yml)"));
            }
            found.forEach(file -> rulesOf(file, problems).ifPresent(files::add));
        }
        problems.forEach(complaints::tell);
        int done = 0;
        for (Path file : files) {
            file(file);
            progress.tested(++done, files.size());
        }
        progress.end();
        return new TestReport(rules, correlations, results, untested, rows.rows());
    }

    /** The rule file itself; of a test file that was named, the one that it belongs to. */
    private static Optional<Path> rulesOf(Path file, List<Problem> problems) {
        if (!RuleFiles.isTestFile(file)) {
            return Optional.of(file);
        }
        Optional<Path> rules = rulesBeside(file);
        if (rules.isEmpty()) {
            problems.add(RuleFiles.problem(
                    file,
                    "tests-without-rules",
                    "there is no rule file beside these tests",
                    "name it " + siblings(file, ".test", "").getFirst() + ", or remove the tests"));
        }
        return rules;
    }

    private static boolean isOrphan(Path file) {
        return RuleFiles.isTestFile(file) && rulesBeside(file).isEmpty();
    }

    private static Optional<Path> rulesBeside(Path tests) {
        return siblings(tests, ".test", "").stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The tests of a rule file. */
    static Optional<Path> testsBeside(Path rules) {
        return siblings(rules, "", ".test").stream()
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static List<Path> siblings(Path file, String removed, String added) {
        String name = String.valueOf(file.getFileName());
        String stem = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        String plain = stem.endsWith(removed) ? stem.substring(0, stem.length() - removed.length()) : stem;
        return Stream.of(".yml", ".yaml")
                .map(ending -> file.resolveSibling(plain + added + ending))
                .toList();
    }

    private void file(Path file) {
        RuleFiles read = RuleFiles.readFile(file, RuleSource.COMMUNITY);
        read.problems().forEach(complaints::tell);
        rules += read.rules().size();
        correlations += read.content().correlations().size();
        Subjects subjects = Subjects.of(read.content());
        Optional<Path> tests = testsBeside(file);
        boolean sound = read.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        Set<String> firing = sound && tests.isPresent() ? run(read.content(), subjects, tests.get()) : Set.of();
        subjects.alerting().stream()
                .filter(rule -> !firing.contains(Proof.name(rule)))
                .forEach(untested::add);
    }

    /** Runs the tests of a file; answers the names of what any test expects to fire. */
    private Set<String> run(RuleContent of, Subjects subjects, Path file) {
        List<Problem> problems = new ArrayList<>();
        Optional<TestReader.Read> read =
                RuleFiles.text(file, problems).map(text -> TestReader.read(file.toString(), text, subjects));
        read.ifPresent(found -> problems.addAll(found.problems()));
        problems.forEach(complaints::tell);
        return read.flatMap(TestReader.Read::tests)
                .map(tests -> run(of, subjects, tests))
                .orElse(Set.of());
    }

    private Set<String> run(RuleContent of, Subjects subjects, TestFile tests) {
        Proof proof = new Proof(of, tests);
        proof.rulebook().problems().forEach(complaints::tell);
        Set<String> firing = new HashSet<>();
        for (Case test : tests.cases()) {
            firing.addAll(test.fires());
            rows.add(subjects.alerting(), test);
            Outcome outcome = proof.run(test);
            results.add(new TestReport.Result(
                    tests.file(), outcome, proof.rulebook().projection()));
        }
        return firing;
    }
}
