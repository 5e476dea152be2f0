package dev.gatehouse.detection.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events one after the other. */
final class SequenceTest {
    private static final String GRAPH =
            "{id: a, createdDateTime: '2026-05-04T09:00:00Z', userPrincipalName: kim@contoso.example,"
                    + " userId: 6d43646f-6d4e-53bc-8391-938ae6dd27fb, appDisplayName: Portal, isInteractive: true,"
                    + " status: {errorCode: 50126}}";

    @Test
    void anEventFollowsTheOneBeforeIt() {
        assertThat(times(
                        "- " + GRAPH,
                        "- {after: 5m, event: " + GRAPH + "}",
                        "- {at: '2026-05-04T12:00:00+02:00', event: " + GRAPH + "}",
                        "- {after: 30s, event: " + GRAPH + "}"))
                .containsExactly(
                        "2026-05-04T09:00:00Z", "2026-05-04T09:05:00Z", "2026-05-04T10:00:00Z", "2026-05-04T10:00:30Z");
    }

    @Test
    void repetitionsAreEventsOfTheirOwn() {
        List<String> seen = seen(
                "- {repeat: 3, every: 1m, event: " + GRAPH + "}",
                "- {after: 1h, event: " + GRAPH.replace(" a,", " b,") + "}");
        assertThat(seen)
                .containsExactly(
                        "a 2026-05-04T09:00:00Z",
                        "a-2 2026-05-04T09:01:00Z",
                        "a-3 2026-05-04T09:02:00Z",
                        "b 2026-05-04T10:02:00Z");
    }

    @ParameterizedTest
    @MethodSource("records")
    void theTimeIsSetWhereEachShapeHasIt(String record) {
        assertThat(times("- {at: '2026-06-01T10:00:00Z', event: " + record + "}"))
                .containsExactly("2026-06-01T10:00:00Z");
    }

    static Stream<String> records() {
        return Stream.of(
                GRAPH,
                GRAPH.replace("createdDateTime: '2026-05-04T09:00:00Z', ", ""),
                "{time: '2026-05-04T10:00:00Z', resourceId: /tenants/t/providers/Microsoft.aadiam, operationName: x,"
                        + " category: AuditLogs, tenantId: t, properties: {id: a, activityDisplayName: x,"
                        + " activityDateTime: '2026-05-04T10:00:00.5Z', loggedByService: Core Directory,"
                        + " initiatedBy: {}, targetResources: []}}",
                "{activityDisplayName: x, activityDateTime: '2026-05-04T10:00:00Z', loggedByService: Core Directory,"
                        + " id: a, category: c, initiatedBy: {}, targetResources: []}",
                "{Type: SigninLogs, TimeGenerated: '2026-05-04T10:00:00Z', UserPrincipalName: kim, ResultType: '0', Id: a}",
                "{CreationTime: '2026-05-04T10:00:00', Id: a, RecordType: 15, Operation: UserLoggedIn, UserId: kim@x,"
                        + " Workload: AzureActiveDirectory, UserKey: k, UserType: 0, OrganizationId: o, ResultStatus: Success}",
                "{riskEventType: x, detectedDateTime: '2026-05-04T10:00:00Z', id: a, riskLevel: high, riskState: atRisk,"
                        + " activityDateTime: '2026-05-04T09:00:00Z', userId: u, userPrincipalName: kim}");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesHaveTheirPlaces(TestReaderTest.Mistake mistake) {
        TestReader.Read read = read(mistake.text());
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains(mistake.message());
            assertThat(problem.line()).isEqualTo(mistake.line());
        });
    }

    static Stream<TestReaderTest.Mistake> mistakes() {
        return Stream.of(
                new TestReaderTest.Mistake("- {after: 5m, event: " + GRAPH + "}", 5, "no time before this event"),
                new TestReaderTest.Mistake(
                        "- {after: 5 minutes, event: " + GRAPH + "}", 5, "'5 minutes' is not a span"),
                new TestReaderTest.Mistake("- {at: noon, event: " + GRAPH + "}", 5, "'noon' is not a time"),
                new TestReaderTest.Mistake("- {repeat: 3, event: " + GRAPH + "}", 5, "repeat has no every"),
                new TestReaderTest.Mistake("- {repeat: 0, every: 1m, event: " + GRAPH + "}", 5, "'0' is not how often"),
                new TestReaderTest.Mistake(
                        "- {at: '2026-05-04T10:00:00Z', after: 5m, event: " + GRAPH + "}", 5, "both at and after"),
                new TestReaderTest.Mistake("- {after: 5m, event: 7}", 5, "event is a number"));
    }

    private static TestReader.Read read(String... items) {
        String text =
                "tests:\n  - name: a\n    expect: quiet\n    events:\n      " + String.join("\n      ", items) + "\n";
        return TestReader.read("x.test.yml", text, Rules.named("one"));
    }

    private static List<String> times(String... items) {
        return seen(items).stream()
                .map(seen -> seen.substring(seen.indexOf(' ') + 1))
                .toList();
    }

    /** Ids and times of the rows. */
    private static List<String> seen(String... items) {
        TestReader.Read read = read(items);
        assertThat(read.problems()).isEmpty();
        List<String> seen = new ArrayList<>();
        SampleReader reader = new SampleReader(Projection.of(List.of()));
        for (Sample sample : read.tests().orElseThrow().cases().getFirst().events()) {
            assertThat(reader.read(sample, row -> seen.add(row.id() + " " + time(row))))
                    .isEmpty();
        }
        return seen;
    }

    private static Instant time(Row row) {
        return Instant.EPOCH.plus(row.time(), ChronoUnit.MICROS);
    }
}
