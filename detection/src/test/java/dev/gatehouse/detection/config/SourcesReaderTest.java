package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.LogSource.Silence;
import dev.gatehouse.logs.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SourcesReaderTest {
    @Test
    void aSourceIsAFolderOrSends() {
        List<LogSource> sources = Read.configuration("""
                sources:
                  - name: storage
                    folder: ../logs
                    tables: [SigninLogs, auditlogs]
                    silentAfter: 90m
                  - name: collector-2
                  - {name: old, folder: /old, tables: AuditLogs, silentAfter: never}
                """).sources();

        assertThat(sources)
                .containsExactly(
                        new LogSource(
                                "storage",
                                Optional.of("../logs"),
                                Optional.empty(),
                                Set.of(Table.SIGNIN_LOGS, Table.AUDIT_LOGS),
                                new Silence.After(Duration.ofMinutes(90))),
                        new LogSource("collector-2", Optional.empty(), Optional.empty(), Set.of(), new Silence.Usual()),
                        new LogSource(
                                "old",
                                Optional.of("/old"),
                                Optional.empty(),
                                Set.of(Table.AUDIT_LOGS),
                                new Silence.Never()));
    }

    @ParameterizedTest
    @CsvSource({"1m, PT1M", "36h, PT36H", "7d, P7D", "3660d, P3660D"})
    void aLengthOfTimeHasItsUnit(String text, Duration length) {
        assertThat(Spans.parse(text)).contains(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0m", "5", "5s", "m", "-1h", "1.5h", "3661d", "9999999m", "1h30m", "Never"})
    void whatIsNoLengthOfTimeIsTold(String text) {
        assertThat(Spans.parse(text)).isEmpty();
        assertThat(Read.problems("sources: [{name: a, silentAfter: '" + text + "'}]"))
                .singleElement()
                .asString()
                .contains("a length of time such as 30m, 24h or 7d, or never");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "../up", "-a", "ä", "a b"})
    void aNameIsAWord(String name) {
        assertThat(Read.problems("sources: [{name: '" + name + "'}]"))
                .singleElement()
                .asString()
                .contains("is no name of a source");
    }

    @Test
    void namesThatAreTakenAreTold() {
        assertThat(Read.problems("sources:\n  - name: a\n  - name: A\n  - name: gatehouse\n  - name: Import\n"))
                .containsExactly(
                        "gatehouse.yaml:3:5: there are two sources \"A\"; expected a text; rename one",
                        "gatehouse.yaml:4:11: \"gatehouse\" is Gatehouse's own; expected a text; choose another name",
                        "gatehouse.yaml:5:11: \"Import\" is Gatehouse's own; expected a text; choose another name");
    }

    @Test
    void tablesOfASourceThatSendsAreThoseOfItsToken() {
        assertThat(Read.problems("sources: [{name: a, tables: AuditLogs}]"))
                .singleElement()
                .asString()
                .contains("has its tables from its token");
        assertThat(Read.problems("sources: [{name: a, folder: b, tables: AuditLog}]"))
                .singleElement()
                .asString()
                .contains("there is no table \"AuditLog\"", "did you mean \"AuditLogs\"?");
    }

    @Test
    void sourcesAreAListOfSections() {
        assertThat(Read.problems("sources: [a]")).singleElement().asString().contains("expected a section");
        assertThat(Read.problems("sources: {name: a}"))
                .singleElement()
                .asString()
                .contains("not a list");
        assertThat(Read.problems("sources: [{folder: a}]"))
                .singleElement()
                .asString()
                .contains("\"name\" is missing");
        assertThat(Read.configuration("sources:\n").sources()).isEmpty();
    }

    @Test
    void eventsAreKeptForEverUnlessTold() {
        assertThat(Read.configuration("").retention()).isEmpty();
        assertThat(Read.configuration("retention:\n").retention()).isEmpty();
        assertThat(Read.configuration("retention: {days: 1}").retention()).contains(Duration.ofDays(1));
        assertThat(Read.configuration("retention: {days: 400}").retention()).contains(Duration.ofDays(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{days: 0}", "{days: -1}", "{days: 400d}", "{days: 1.5}", "{days: 100000}", "400", "{}"})
    void lessThanADayIsKeptByMistakeOnly(String retention) {
        assertThat(Read.problems("retention: " + retention)).isNotEmpty();
    }
}
