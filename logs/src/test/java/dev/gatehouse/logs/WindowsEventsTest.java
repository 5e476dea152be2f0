package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WindowsEventsTest {
    private static final Map<String, String> ROW = Map.ofEntries(
            Map.entry("Channel", "Security"),
            Map.entry("Computer", "PC7.contoso.example"),
            Map.entry("EventID", "4673"),
            Map.entry("EventRecordId", "4711"),
            Map.entry("EventSourceName", "Microsoft-Windows-Security-Auditing"),
            Map.entry("Keywords", "0x8010000000000000"),
            Map.entry("Level", "0"),
            Map.entry("ObjectServer", "Security"),
            Map.entry("Opcode", "0"),
            Map.entry("PrivilegeList", "SeTcbPrivilege SeDebugPrivilege"),
            Map.entry("ProcessId", "0x1d54"),
            Map.entry("ProcessName", "C:\\Tools\\a & b.exe"),
            Map.entry("ServiceName", "-"),
            Map.entry("SubjectDomainName", "CONTOSO"),
            Map.entry("SubjectLogonId", "0x3e7"),
            Map.entry("SubjectUserName", "PC7$"),
            Map.entry("SubjectUserSid", "S-1-5-18"),
            Map.entry("SystemProcessId", "4"),
            Map.entry("SystemThreadId", "88"),
            Map.entry("Task", "13056"),
            Map.entry("TimeGenerated", "2026-01-02T03:04:05.678Z"),
            Map.entry("Type", "SecurityEvent"),
            Map.entry("Version", "0"));

    private static final Set<String> NOT_IN_WINLOGBEAT = Set.of("Keywords", "Level", "Opcode", "Task");

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("flat", WindowsSamples.FLAT, Set.of()),
                Arguments.of("Winlogbeat", WindowsSamples.WINLOGBEAT, NOT_IN_WINLOGBEAT),
                Arguments.of("Winlogbeat 6", WindowsSamples.WINLOGBEAT_6, NOT_IN_WINLOGBEAT),
                Arguments.of("attributes", WindowsSamples.ATTRIBUTES, Set.of()),
                Arguments.of("separate attributes", WindowsSamples.SEPARATE_ATTRIBUTES, Set.of()),
                Arguments.of("texts", WindowsSamples.TEXTS, Set.of()),
                Arguments.of("named data", WindowsSamples.NAMED, Set.of()),
                Arguments.of("EvtxECmd", WindowsSamples.EVTX_ECMD, Set.of()),
                Arguments.of("Wazuh", WindowsSamples.WAZUH, Set.of()),
                Arguments.of("Get-WinEvent", WindowsSamples.GET_WIN_EVENT, Set.of()),
                Arguments.of("Get-WinEvent with values", WindowsSamples.GET_WIN_EVENT_VALUES, Set.of()),
                Arguments.of("Azure Diagnostics", WindowsSamples.AZURE_DIAGNOSTICS, Set.of()),
                Arguments.of("workspace", WindowsSamples.WORKSPACE, Set.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void everyFormGivesTheSameRow(String form, String record, Set<String> notCarried) {
        Reading reading = Reading.of(record);
        SortedMap<String, String> expected = new TreeMap<>(ROW);
        expected.keySet().removeAll(notCarried);

        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.tables).containsExactly(Table.SECURITY_EVENT);
        reading.rows.getFirst().remove("EventData");
        assertThat(reading.rows).containsExactly(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void anotherChannelIsSkippedInEveryForm(String form, String record, Set<String> notCarried) {
        String other = record.replace("\"Security\",\"", "\"System\",\"")
                .replace("<Channel>Security<", "<Channel>System<")
                .replace("\"ObjectServer\":\"System\"", "\"ObjectServer\":\"Security\"");
        if (form.equals("workspace")) {
            return;
        }
        Reading reading = Reading.of(other);

        assertThat(reading.tables).isEmpty();
        assertThat(reading.quarantined).isEmpty();
        assertThat(reading.skipped).containsExactly(Skipped.WINDOWS_EVENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'EventID':4673,'SubjectUserName':'alice'}",
                "{'EventID':4672,'ProviderName':'microsoft-windows-security-auditing'}",
                "{'EventID':'4672','channel':'SECURITY'}",
                "{'winlog':{'event_id':4672,'provider_name':'Microsoft-Windows-Security-Auditing'}}",
                "{'Event':{'System':{'EventID':4672,'Provider':{'#attributes':{'Name':'Microsoft-Windows-Security-Auditing'}}}}}",
                "{'Event':{'System':{'EventID':1,'Provider_attributes':{'Name':'Microsoft-Windows-Security-Auditing'}}}}"
            })
    void theProviderOrTheSubjectStandsForAChannelThatIsLeftOut(String record) {
        assertThat(Reading.of(record.replace('\'', '"')).tables).containsExactly(Table.SECURITY_EVENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'EventID':4673}",
                "{'EventID':7045,'Channel':'System','SubjectUserName':'alice'}",
                "{'winlog':{'event_id':4673}}",
                "{'Event':{'System':{'EventID':1,'Channel':'Microsoft-Windows-Sysmon/Operational'}}}",
                "{'Event':{'System':'x'}}",
                "{'win':{'system':{'channel':'Application'}}}",
                "{'category':'WindowsEventLogsTable','properties':{'Channel':'System','RawXml':'<'}}",
                "{'category':'WindowsEventLogsTable','properties':'x'}"
            })
    void whatIsNotOfTheChannelSecurityIsSkipped(String record) {
        Reading reading = Reading.of(record.replace('\'', '"'));

        assertThat(reading.tables).isEmpty();
        assertThat(reading.skipped).containsExactly(Skipped.WINDOWS_EVENT);
    }

    @Test
    void namesOfDataMayStandBeforeABlankAndAColon() {
        String event = "{'Event':{'System':{'Channel':'Security','EventID':4673},"
                + "'EventData':{'Data':[{'@Name' : 'SubjectUserName' , '#text' : 'alice'}]}}}";

        assertThat(Reading.values(event.replace('\'', '"'), "SubjectUserName")).isEqualTo("alice");
    }

    @Test
    void idsAndKeywordsStayAsTheyAreWritten() {
        String record = WindowsSamples.FLAT.replace("\"0x8010000000000000\"", "-9218868437227405312");

        assertThat(Reading.values(record, "Keywords")).isEqualTo("-9218868437227405312");
        assertThat(Reading.values(record, "SubjectLogonId")).isEqualTo("0x3e7");
    }

    @Test
    void privilegesMayBeSeparatedByLinesOrBeAList() {
        String lines = WindowsSamples.FLAT.replace("SeTcbPrivilege ", "SeTcbPrivilege\\r\\n\\t\\t\\t");
        String list = WindowsSamples.WINLOGBEAT.replace(
                "\"SeTcbPrivilege SeDebugPrivilege\"", "[\"SeTcbPrivilege\",\"SeDebugPrivilege\"]");

        assertThat(Reading.values(lines, "PrivilegeList")).isEqualTo("SeTcbPrivilege\r\n\t\t\tSeDebugPrivilege");
        assertThat(Reading.values(list, "PrivilegeList")).isEqualTo("SeTcbPrivilege|SeDebugPrivilege");
    }

    @Test
    void theTimeOfArrivalIsNearerThanALocalTimeWithoutItsZone() {
        String record =
                "{\"EventID\":1,\"Channel\":\"Security\",\"EventTime\":\"2026-01-02 09:04:05\",\"@timestamp\":\"2026-01-02T03:04:06Z\"}";

        assertThat(Reading.values(record, "TimeGenerated")).isEqualTo("2026-01-02T03:04:06Z");
    }

    @Test
    void theClearedLogSaysWhoClearedIt() {
        String record = "{\"Event\":{\"System\":{\"EventID\":1102,\"Channel\":\"Security\"},\"UserData\":"
                + "{\"LogFileCleared\":{\"SubjectUserName\":\"alice\"}}}}";

        assertThat(Reading.values(record, "SubjectUserName")).isEqualTo("alice");
    }

    @Test
    void rowsOfTheTableOfAllWindowsEventsAreReadWhereTheyAreOfTheChannel() {
        String row = "{\"Type\":\"WindowsEvent\",\"TimeGenerated\":\"2026-01-02T03:04:05Z\",\"Channel\":\"Security\","
                + "\"EventID\":4673,\"Provider\":\"p\",\"EventData\":{\"Service\":\"-\",\"SubjectUserName\":\"PC7$\"}}";

        assertThat(Reading.of(row).rows.getFirst())
                .containsEntry("SubjectUserName", "PC7$")
                .containsEntry("ServiceName", "-")
                .containsEntry("EventSourceName", "p");
        assertThat(Reading.of(row.replace("\"Security\"", "\"System\"")).skipped)
                .containsExactly(Skipped.WINDOWS_EVENT);
    }

    @Test
    void aWorkspaceRowHasTheIdOfItsOrigin() {
        assertThat(Reading.of(WindowsSamples.WORKSPACE).notes)
                .isEqualTo(List.of("00000000-0000-0000-0000-00000000000b"));
    }
}
