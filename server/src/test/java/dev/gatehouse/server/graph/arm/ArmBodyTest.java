package dev.gatehouse.server.graph.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.request.Ticket;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.http.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArmBodyTest {
    private static final String NAME = "0a0a0a0a-0000-4000-8000-000000000001";
    private static final String SUBSCRIPTION = "/subscriptions/7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45";
    private static final AzureScope SCOPE = new AzureScope(SUBSCRIPTION);
    private static final String KIM = "0a0a0a0a-0000-4000-8000-000000000002";
    private static final String ROLE =
            SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final String LEAST =
            "'principalId':'" + KIM + "','requestType':'SelfActivate','roleDefinitionId':'" + ROLE + "'";

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Form read(String body) {
        return ArmBody.read(json(body), NAME, SCOPE, AssignmentKind.ACTIVE);
    }

    private static Form with(String more) {
        return read("{'properties':{" + LEAST + (more.isEmpty() ? "" : "," + more) + "}}");
    }

    @Test
    void whatIsAskedForIsRead() {
        Form form = with("'justification':'INC-7','ticketInfo':{'ticketNumber':'7','ticketSystem':'desk'},"
                + "'scheduleInfo':{'startDateTime':null,'recurrence':null,"
                + "'expiration':{'type':'AfterDuration','duration':'PT2H','endDateTime':null}}");

        assertThat(form.id()).hasToString(NAME);
        assertThat(form.action()).isEqualTo(Action.SELF_ACTIVATE);
        assertThat(form.target())
                .isInstanceOfSatisfying(
                        Target.Role.class, role -> assertThat(role.scope()).isEqualTo(SCOPE));
        assertThat(form.start()).isEmpty();
        assertThat(form.expiration()).isEqualTo(new Expiration.After(Duration.ofHours(2)));
        assertThat(form.justification()).isEqualTo("INC-7");
        assertThat(form.ticket()).isEqualTo(new Ticket("7", "desk"));
    }

    /** What clients of Azure's send beside it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'scope':'/Subscriptions/7D0C9F3E-5b1a-4c8e-9a57-0f3d2b6c1e45/'",
                "'condition':null,'conditionVersion':null",
                "'condition':'','conditionVersion':'2.0'",
                "'principalType':'User'",
                "'ticketInfo':null,'scheduleInfo':null,'justification':null",
                "'linkedRoleEligibilityScheduleId':'" + KIM + "'",
                "'linkedRoleEligibilityScheduleId':'/subscriptions/x/roleEligibilitySchedules/" + KIM + "'",
                "'targetRoleAssignmentScheduleId':'" + KIM + "','targetRoleAssignmentScheduleInstanceId':null"
            })
    void whatClientsSendBesideItIsTaken(String more) {
        assertThat(with(more)).isEqualTo(with(""));
    }

    @Test
    void whatStandsAroundItIsTaken() {
        assertThat(read("{'id':'/x','name':'" + NAME + "','type':'x','systemData':{'createdBy':'x'}," + "'properties':{"
                        + LEAST + "}}"))
                .isEqualTo(with(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'wings':1 | properties/wings does not exist",
                "'Justification':'x' | properties/Justification does not exist",
                "'status':'Provisioned' | properties/status does not exist",
                "'approvalId':'x' | properties/approvalId does not exist",
                "'requestorId':'x' | properties/requestorId does not exist",
                "'createdOn':'2026-01-01T00:00:00Z' | properties/createdOn does not exist",
                "'isValidationOnly':true | properties/isValidationOnly does not exist",
                "'targetRoleEligibilityScheduleId':'x' | properties/targetRoleEligibilityScheduleId does not exist",
                "'justification':7 | properties/justification must be a text",
                "'conditionVersion':2 | properties/conditionVersion must be a text",
                "'condition':'@Resource[x]' | condition is not supported",
                "'scope':'/subscriptions/8d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45' | scope must be",
                "'scope':'elsewhere' | scope must be",
                "'linkedRoleEligibilityScheduleId':'mine' | linkedRoleEligibilityScheduleId must be",
                "'scheduleInfo':'PT1H' | properties/scheduleInfo must be an object",
                "'scheduleInfo':{'startDateTime':1767225600} | properties/scheduleInfo/startDateTime must be a text",
                "'scheduleInfo':{'start':'x'} | properties/scheduleInfo/start does not exist",
                "'scheduleInfo':{'expiration':'PT1H'} | properties/scheduleInfo/expiration must be an object",
                "'scheduleInfo':{'expiration':{'length':1}} | scheduleInfo/expiration/length does",
                "'scheduleInfo':{'expiration':{'duration':8}} | expiration/duration must be a text",
                "'ticketInfo':{'ticketNumber':7} | properties/ticketInfo/ticketNumber must be a text",
                "'ticketInfo':{'number':'7'} | properties/ticketInfo/number does not exist"
            })
    void whatWouldBePassedOverIsRefusedByItsName(String more, String why) {
        assertThatThrownBy(() -> with(more)).isInstanceOf(GraphException.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'properties':null}",
                "{'properties':[]}",
                "{'properties':{}}",
                "{'wings':1,'properties':{}}"
            })
    void whatIsNoRequestIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(GraphException.class);
    }

    @Test
    void nobodyActivatesAnEligibility() {
        assertThatThrownBy(() ->
                        ArmBody.read(json("{'properties':{" + LEAST + "}}"), NAME, SCOPE, AssignmentKind.ELIGIBLE))
                .isInstanceOf(GraphException.class)
                .hasMessageContaining("requestType must be one of")
                .hasMessageNotContainingAny("SelfActivate", "SelfDeactivate");
    }

    /** A seed is enough to see it again. */
    @Test
    void noBodyMakesItFail() {
        List<String> values = List.of(
                "null",
                "1",
                "1e999",
                "true",
                "[]",
                "{}",
                "''",
                "'\\u0000'",
                "'\\ud800'",
                "'" + KIM + "'",
                "'" + ROLE + "'",
                "'" + SUBSCRIPTION + "'",
                "'SelfActivate'",
                "'AdminAssign'",
                "{'expiration':{'type':'afterDuration','duration':'PT9999999999999H'}}",
                "{'startDateTime':'+999999999-12-31T23:59:59Z'}",
                "{'expiration':{'type':'afterDateTime','endDateTime':'-999999999-01-01T00:00:00+18:00'}}",
                "{'ticketNumber':'\\u0000'}");
        List<String> names = List.of(
                "principalId",
                "roleDefinitionId",
                "requestType",
                "scope",
                "justification",
                "condition",
                "linkedRoleEligibilityScheduleId",
                "scheduleInfo",
                "ticketInfo",
                "wings");
        Random random = new Random(3);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String some = names.stream()
                    .filter(_ -> random.nextInt(3) == 0)
                    .map(name -> "'" + name + "':" + values.get(random.nextInt(values.size())))
                    .collect(Collectors.joining(","));
            // Half of them have what is needed at their end; of two of the same name the last one counts.
            String whole = "{'properties':{" + (some.isEmpty() ? "" : some + ",")
                    + (i % 2 == 0 ? LEAST : "'principalType':'User'") + "}}";
            try {
                assertThat(read(whole).id()).hasToString(NAME);
                read++;
            } catch (GraphException e) {
                assertThat(e.status()).as(whole).isEqualTo(400);
            } catch (ProblemException e) {
                assertThat(e.problem().status()).as(whole).isEqualTo(400);
            }
        }
        // Else nothing was tried.
        assertThat(read).isGreaterThan(200);
    }
}
