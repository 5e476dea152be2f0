package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RawXmlEventTest {
    @Test
    void brokenXmlIsQuarantined() {
        Reading reading = Reading.of(WindowsSamples.AZURE_DIAGNOSTICS.replace("</System>", ""));

        assertThat(reading.rows).isEmpty();
        assertThat(reading.quarantined).containsExactly("the record's RawXml is not well-formed XML");
    }

    @Test
    void aDocumentTypeIsNoEvent() {
        String xml = "<!DOCTYPE Event [<!ENTITY a 'b'>]><Event><System><Channel>&a;</Channel></System></Event>";

        assertThat(Reading.of(envelope("\"RawXml\":\"" + xml + "\"")).quarantined)
                .hasSize(1);
    }

    @Test
    void otherXmlIsNoLog() {
        assertThat(Reading.of(envelope("\"RawXml\":\"<a/>\"")).skipped).containsExactly(Skipped.NO_LOG);
    }

    @Test
    void theChannelMayBeKnownFromTheXmlOnly() {
        String record = WindowsSamples.AZURE_DIAGNOSTICS.replace("\"Channel\":\"Security\",", "");
        String other = record.replace("<Channel>Security<", "<Channel>System<");

        assertThat(Reading.of(record).tables).containsExactly(Table.SECURITY_EVENT);
        assertThat(Reading.of(other).skipped).containsExactly(Skipped.WINDOWS_EVENT);
    }

    @Test
    void withoutXmlTheDescriptionSaysWhatItCan() {
        String message = WindowsSamples.MESSAGE
                .replace("\\", "\\\\")
                .replace("\n", "\\r\\n")
                .replace("\t", "\\t");
        Reading reading = Reading.of(envelope("\"EventId\":4673,\"Channel\":\"Security\",\"RoleInstance\":\"_PC7\","
                + "\"Pid\":4,\"Description\":\"" + message + "\""));

        assertThat(reading.rows).hasSize(1);
        assertThat(reading.rows.getFirst())
                .containsEntry("EventID", "4673")
                .containsEntry("TimeGenerated", "2026-01-02T03:05:00Z")
                .containsEntry("Computer", "PC7")
                .containsEntry("SystemProcessId", "4")
                .containsEntry("SubjectUserName", "PC7$")
                .containsEntry("PrivilegeList", "SeTcbPrivilege SeDebugPrivilege");
    }

    @Test
    void theStorageTablesRowsHaveNoEnvelope() {
        String row = WindowsSamples.AZURE_DIAGNOSTICS
                .replaceFirst("^.*\"properties\":\\{", "{\"PartitionKey\":\"1\",")
                .strip()
                .replaceFirst("}$", "");

        assertThat(Reading.of(row).rows.getFirst())
                .containsEntry("SubjectUserName", "PC7$")
                .containsEntry("TimeGenerated", "2026-01-02T03:04:05.678Z");
    }

    private static String envelope(String properties) {
        return "{\"time\":\"2026-01-02T03:05:00Z\",\"category\":\"WindowsEventLogsTable\",\"properties\":{" + properties
                + "}}";
    }
}
