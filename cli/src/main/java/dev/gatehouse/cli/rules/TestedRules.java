package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.proof.Case;
import dev.gatehouse.detection.proof.Proof;
import dev.gatehouse.detection.proof.Subjects;
import dev.gatehouse.detection.proof.TestFile;
import dev.gatehouse.detection.proof.TestReader;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A rule file with the tests beside it. */
public record TestedRules(Path file, RuleContent content, Rulebook rulebook, List<Case> cases, Optional<Proof> proof) {
    public TestedRules {
        requireNonNull(file, "file is null");
        requireNonNull(content, "content is null");
        requireNonNull(rulebook, "rulebook is null");
        cases = List.copyOf(cases);
        requireNonNull(proof, "proof is null");
    }

    /** Every rule file below a folder, in the order of names; mistakes are told. */
    public static List<TestedRules> below(Path folder, Complaints complaints) {
        List<Problem> problems = new ArrayList<>();
        List<TestedRules> all = new ArrayList<>();
        for (Path file : RuleFiles.find(folder, RuleFiles::isRuleFile, problems)) {
            all.add(of(file, problems));
        }
        problems.forEach(complaints::tell);
        return all;
    }

    /** What raises alerts. */
    public List<AlertRule> alerting() {
        return Subjects.of(content).alerting();
    }

    private static TestedRules of(Path file, List<Problem> problems) {
        RuleFiles read = RuleFiles.readFile(file, RuleSource.CATALOGUE);
        problems.addAll(read.problems());
        Optional<Proof> proof = Optional.empty();
        List<Case> cases = List.of();
        Optional<Path> beside = TestRun.testsBeside(file);
        if (beside.isPresent()) {
            Optional<TestReader.Read> tests = RuleFiles.text(beside.get(), problems)
                    .map(text -> TestReader.read(beside.get().toString(), text, Subjects.of(read.content())));
            tests.ifPresent(found -> problems.addAll(found.problems()));
            proof = tests.flatMap(TestReader.Read::tests).map(found -> new Proof(read.content(), found));
            cases = tests.flatMap(TestReader.Read::tests).map(TestFile::cases).orElse(List.of());
        }
        Rulebook rulebook = proof.map(Proof::rulebook)
                .orElseGet(() -> Rulebook.of(read.content(), Watchlists.NONE, Proof.fields()));
        return new TestedRules(file, read.content(), rulebook, cases, proof);
    }
}
