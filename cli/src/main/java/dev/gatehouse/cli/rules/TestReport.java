package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.proof.Outcome;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.logs.Projection;
import java.util.List;

/**
 * What came of running tests.
 *
 * @param rules how many rules were looked at
 * @param correlations how many correlations were
 * @param results the tests that were run, in order
 * @param untested what raises alerts and no test expects to fire
 * @param rows the rows of the guide with their tests
 */
record TestReport(int rules, int correlations, List<Result> results, List<AlertRule> untested, List<RowTests> rows) {
    TestReport {
        rows = List.copyOf(rows);
        results = List.copyOf(results);
        untested = List.copyOf(untested);
    }

    /** A test that was run, and where it stands. */
    record Result(String file, Outcome outcome, Projection projection) {
        Result {
            requireNonNull(file, "file is null");
            requireNonNull(outcome, "outcome is null");
            requireNonNull(projection, "projection is null");
        }
    }

    /** The same without the rows of the guide, which are those of Gatehouse's own rules. */
    TestReport withoutRows() {
        return new TestReport(rules, correlations, results, untested, List.of());
    }

    /** Whether a test failed, or a row of the guide has none. */
    boolean bad() {
        return failed() > 0 || rows.stream().anyMatch(RowTests::lacks);
    }

    /** How many tests failed. */
    long failed() {
        return results.stream().filter(result -> !result.outcome().passed()).count();
    }
}
