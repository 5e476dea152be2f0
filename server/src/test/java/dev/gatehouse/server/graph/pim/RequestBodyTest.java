package dev.gatehouse.server.graph.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.server.graph.GraphException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestBodyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void everythingSaidIsAskedFor() {
        RequestBody body = read("""
                'isValidationOnly': true, 'justification': ' because\\n', 'customData': null,
                'scheduleInfo': {'startDateTime': '2026-11-01T08:30:00.05500865Z', 'recurrence': null,
                  'expiration': {'@odata.type': '#microsoft.graph.expirationPattern', 'type': 'AfterDuration',
                    'endDateTime': null, 'duration': 'P2W'}},
                'ticketInfo': {'ticketNumber': 'INC-7', 'ticketSystem': 'Desk'}""");

        assertThat(body.validates()).isTrue();
        assertThat(body.form().justification()).as("as it was written").isEqualTo(" because\n");
        assertThat(body.form().start()).contains(Instant.parse("2026-11-01T08:30:00.055008650Z"));
        assertThat(body.form().expiration()).isEqualTo(new Expiration.After(Duration.ofDays(14)));
        assertThat(body.form().ticket()).isEqualTo(new Ticket("INC-7", "Desk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'scheduleInfo': null, 'ticketInfo': null, 'justification': null, 'isValidationOnly': null",
                "'scheduleInfo': {}, 'ticketInfo': {'ticketNumber': null}, 'justification': ' \\n', 'isValidationOnly': false"
            })
    void whatIsNotSaidIsLeftToTheSetting(String members) {
        RequestBody body = read(members);

        assertThat(body.validates()).isFalse();
        assertThat(body.form().justification()).isEmpty();
        assertThat(body.form().start()).isEmpty();
        assertThat(body.form().expiration()).isEqualTo(Expiration.UNSAID);
        assertThat(body.form().ticket()).isEqualTo(Ticket.NONE);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', textBlock = """
            'isValidationOnly': 'TRUE'                                     | isValidationOnly must be true or false
            'isValidationOnly': 1                                          | isValidationOnly must be true or false
            'isValidationOnly': {}                                         | isValidationOnly must be true or false
            'justification': 7                                             | justification must be a text
            'customData': 'x'                                              | customData is not supported
            'scheduleInfo': 'now'                                          | scheduleInfo must be an object
            'scheduleInfo': []                                             | scheduleInfo must be an object
            'scheduleInfo': {'startDateTime': 1793521800}                  | scheduleInfo/startDateTime must be a text
            'scheduleInfo': {'startDateTime': '2026-11-01T08:30:00'}       | scheduleInfo/startDateTime must be a time with its zone
            'scheduleInfo': {'startdatetime': '2026-11-01T08:30:00Z'}      | scheduleInfo has no 'startdatetime'
            'scheduleInfo': {'recurrence': {}}                             | recurrence is not supported
            'scheduleInfo': {'expiration': 'PT8H'}                         | scheduleInfo/expiration must be an object
            'scheduleInfo': {'expiration': {}}                             | scheduleInfo/expiration/type must be
            'scheduleInfo': {'expiration': {'type': 1}}                    | scheduleInfo/expiration/type must be a text
            'scheduleInfo': {'expiration': {'type': 'noExpiration', 'until': ''}}    | scheduleInfo/expiration has no 'until'
            'scheduleInfo': {'expiration': {'type': 'noExpiration', 'duration': 8}}  | scheduleInfo/expiration/duration must be a text
            'scheduleInfo': {'expiration': {'type': 'afterDuration'}}      | needs duration
            'scheduleInfo': {'expiration': {'type': 'afterDateTime'}}      | needs endDateTime
            'scheduleInfo': {'expiration': {'type': 'afterDuration', 'duration': 'P1Y'}}   | months and years
            'scheduleInfo': {'expiration': {'type': 'afterDuration', 'duration': 'PT0S'}}  | longer than nothing
            'ticketInfo': 'INC-7'                                          | ticketInfo must be an object
            'ticketInfo': {'number': 'INC-7'}                              | ticketInfo has no 'number'
            'ticketInfo': {'ticketNumber': 7}                              | ticketInfo/ticketNumber must be a text
            """)
    void whatIsOfAnotherKindOrNameIsRefused(String members, String says) {
        assertThatThrownBy(() -> read(members))
                .isInstanceOfSatisfying(
                        GraphException.class,
                        thrown -> assertThat(thrown.status()).isEqualTo(400))
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "createdBy", "approvalId", "id", "completedDateTime", "Justification", "@odata.id"})
    void whatIsNotHisToSayIsRefused(String name) {
        assertThatThrownBy(() -> read("'" + name + "': 'x'"))
                .isInstanceOfSatisfying(
                        GraphException.class,
                        thrown -> assertThat(thrown.status()).isEqualTo(400))
                .hasMessageContaining("The property '" + name + "' does not exist");
    }

    private static RequestBody read(String members) {
        String body = "{'action': 'selfActivate', 'principalId': '03ee6546-f113-4ec5-ba9d-e57381b0c928',"
                + " 'roleDefinitionId': 'fe930be7-5e62-47db-91af-98c3a49a38b1', 'directoryScopeId': '/'"
                + (members.isEmpty() ? "" : ", " + members) + "}";
        try {
            return RequestBody.read(
                    MAPPER.readTree(body.replace('\'', '"')),
                    new RequestId(new UUID(1, 2)),
                    Surface.ROLES,
                    AssignmentKind.ACTIVE);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
