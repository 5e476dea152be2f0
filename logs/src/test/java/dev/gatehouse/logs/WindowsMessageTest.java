package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowsMessageTest {
    @Test
    void takesTheSubjectAndNotTheOtherAccountsOfTheMessage() {
        JsonNode event = read("""
                An account was successfully logged on.

                Subject:
                \tSecurity ID:\t\tCONTOSO\\PC7$
                \tAccount Name:\t\tPC7$

                New Logon:
                \tAccount Name:\t\talice
                \tLogon ID:\t\t0xABC
                """);

        assertThat(event.path("SubjectUserName").asText()).isEqualTo("PC7$");
        assertThat(event.has("SubjectUserSid")).isFalse();
        assertThat(event.has("SubjectLogonId")).isFalse();
    }

    @Test
    void takesPrivilegesThatStandOutsideOfASection() {
        JsonNode event = read("""
                Special privileges assigned to new logon.

                Subject:
                \tLogon ID:\t\t0xABC

                Privileges:\t\tSeSecurityPrivilege
                \t\t\tSeBackupPrivilege
                """);

        assertThat(event.path("SubjectLogonId").asText()).isEqualTo("0xabc");
        assertThat(event.path("PrivilegeList").asText()).isEqualTo("SeSecurityPrivilege SeBackupPrivilege");
    }

    @Test
    void anEmptyValueIsLeftOut() {
        assertThat(read("Subject:\n\tAccount Name:\t\n\tAccount Domain:\tCONTOSO")
                        .has("SubjectUserName"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", ":", ": :", "\t:\n", "Subject:", "a\u0000b:c", "Un service privilégié a été appelé."
            })
    void anyOtherMessageSaysNothing(String message) {
        JsonNode event = read(message);

        assertThat(event.size()).isOne();
        assertThat(event.has(Mark.NAME)).isTrue();
    }

    @Test
    void valuesInAnOrderAreReadWhereTheirNumberIsRight() {
        String few = WindowsSamples.GET_WIN_EVENT_VALUES.replace("{\"Value\":\"-\"},", "");

        assertThat(Reading.values(few, "SubjectUserName")).isEmpty();
        assertThat(Reading.values(WindowsSamples.GET_WIN_EVENT_VALUES, "SubjectLogonId"))
                .isEqualTo("0x3e7");
    }

    @Test
    void stringInsertsOfFluentBitAreSuchValues() {
        String record = """
                {"ProviderName":"Microsoft-Windows-Security-Auditing","EventID":"4673","Channel":"Security",\
                "TimeCreated":"2026/01/02 03:04:05.678000000","Computer":"PC7","Message":"?","StringInserts":["S-1-5-18",\
                "PC7$","CONTOSO","0x3e7","Security","-","SeTcbPrivilege","0x1d54","C:\\\\a.exe"]}
                """;
        Reading reading = Reading.of(record);

        assertThat(reading.rows.getFirst())
                .containsEntry("PrivilegeList", "SeTcbPrivilege")
                .containsEntry("ServiceName", "-")
                .containsEntry("TimeGenerated", "2026-01-02T03:04:05.678Z");
    }

    private static JsonNode read(String message) {
        WindowsRecord event = new WindowsRecord(JsonText.newObject());
        WindowsMessage.read(message, event);
        return JsonText.parse(new String(event.made().json(), java.nio.charset.StandardCharsets.UTF_8));
    }
}
