package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditFieldsTest {
    /** An activation as PIM writes it: the role is one target of several, the address is among the details. */
    private static final String ACTIVATION = """
            {"id": "PIM_1", "activityDateTime": "2026-03-04T05:06:07Z", "category": "RoleManagement",
             "activityDisplayName": "Add member to role completed (PIM activation)", "loggedByService": "PIM",
             "initiatedBy": {"user": {"id": "u-1", "displayName": "Ada", "userPrincipalName": "ada@example.com",
               "ipAddress": null, "roles": []}, "app": null},
             "targetResources": [
               {"type": "Request", "id": "q-1"},
               {"type": "Role", "id": "r-1", "displayName": "Security Administrator", "modifiedProperties": [
                 {"displayName": "RoleDefinitionOriginId", "oldValue": "\\"\\"", "newValue": "\\"t-1\\""}]},
               {"type": "User", "id": "u-1", "displayName": "Ada", "userPrincipalName": "ada@example.com"},
               {"type": "Directory", "displayName": "Example"}],
             "additionalDetails": [{"key": "ipaddr", "value": "192.0.2.7"}, {"key": "Justification", "value": "INC-1"},
               {"key": "StartTime", "value": "2026-03-04T05:06:07.1Z"},
               {"key": "ExpirationTime", "value": "2026-03-04T07:06:07.08Z"}]}
            """;

    /** A role assignment as the directory writes it: the role is only among the changes of the user. */
    private static final String ASSIGNMENT = """
            {"category": "AuditLogs", "time": "2026-03-04T05:06:07Z", "operationName": "Add member to role", "properties": {
             "id": "Directory_1", "activityDisplayName": "Add member to role",
             "initiatedBy": {"app": {"appId": "a-1", "displayName": "MS-PIM", "servicePrincipalId": "s-1"}},
             "targetResources": [{"Type": "User", "id": "u-1", "userPrincipalName": "ada@example.com", "modifiedProperties": [
               {"displayName": "Role.ObjectID", "oldValue": null, "newValue": "\\"r-1\\""},
               {"displayName": "Role.DisplayName", "oldValue": null, "newValue": "\\"Global Administrator\\""},
               {"displayName": "Role.TemplateId", "oldValue": null, "newValue": "\\"t-1\\""}]}]}}
            """;

    private static final String CHANGES = """
            {"id": "x", "activityDateTime": "2026-03-04T05:06:07Z", "activityDisplayName": "Update", "initiatedBy": {},
             "targetResources": {"type": "User", "modifiedProperties": [
               {"displayName": "UserType", "oldValue": "[\\"Guest\\"]", "newValue": "[\\"Member\\"]"},
               {"displayName": "Methods", "oldValue": "[{\\"a\\":1},{\\"a\\":2}]", "newValue": "[{\\"a\\":2},{\\"a\\":3}]"},
               {"displayName": "Keys", "oldValue": "[]", "newValue": "[\\"k1\\",\\"k2\\"]"},
               {"displayName": "Deep", "oldValue": null, "newValue": "\\"\\\\\\"inner\\\\\\"\\""},
               {"displayName": "Plain", "oldValue": "off", "newValue": "\\"\\""},
               {"displayName": "Odd", "oldValue": "\\"half", "newValue": "[1, 2"}]}}
            """;

    @ParameterizedTest
    @CsvSource({
        "Actor.Type, User",
        "Actor.Id, u-1",
        "Actor.UserPrincipalName, ada@example.com",
        "Actor.DisplayName, Ada",
        "Actor.IPAddress, 192.0.2.7",
        "Actor.AppId, ''",
        "Target.Type, Request|Role|User|Directory",
        "Target.User.UserPrincipalName, ada@example.com",
        "Target.Role.DisplayName, Security Administrator",
        "Target.Role.TemplateId, t-1",
        "Target.Role.Id, r-1",
        "target.role.id, r-1",
        "Target.Group.Id, ''",
        "Detail.Justification, INC-1",
        "Detail.justification, INC-1",
        "Detail.Nothing, ''",
        "Activation.DurationMinutes, 120",
        "Changes[\"RoleDefinitionOriginId\"].NewValue, t-1",
        "Changes[\"RoleDefinitionOriginId\"].OldValue, ''"
    })
    void readsAnActivation(String field, String expected) {
        assertThat(Reading.values(ACTIVATION, field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Actor.Type, Application",
        "Actor.Id, s-1",
        "Actor.AppId, a-1",
        "Actor.DisplayName, MS-PIM",
        "Actor.UserPrincipalName, ''",
        "Identity, MS-PIM",
        "Target.Type, User",
        "Target.Role.Id, r-1",
        "Target.Role.DisplayName, Global Administrator",
        "Target.Role.TemplateId, t-1",
        "Activation.DurationMinutes, ''",
        "Changes.Name, Role.ObjectID|Role.DisplayName|Role.TemplateId",
        "Changes[\"role.displayname\"].NewValue, Global Administrator"
    })
    void readsAnAssignmentByAnApplication(String field, String expected) {
        assertThat(Reading.values(ASSIGNMENT, field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"user\": {\"displayName\": \"Azure AD PIM\"}, \"app\": {\"appId\": null}}; User; Azure AD PIM",
                "{\"user\": {\"id\": null}, \"app\": {\"displayName\": \"Sync\"}}; Application; Sync",
                "{\"user\": {\"id\": \"u\"}, \"app\": {\"displayName\": \"Portal\"}}; User; ``",
                "{\"user\": null, \"app\": null}; ``; ``"
            })
    void knowsWhetherAUserOrAnApplicationActed(String initiatedBy, String type, String name) {
        String record = ACTIVATION.replaceFirst("(?s)\\{\"user\".*?\"app\": null\\}", initiatedBy);

        assertThat(Reading.values(record, "Actor.Type")).isEqualTo(type);
        assertThat(Reading.values(record, "Actor.DisplayName")).isEqualTo(name);
        assertThat(Reading.values(record, "Actor.IPAddress")).isEqualTo("192.0.2.7");
    }

    @Test
    void fillsInTheRoleTargetThatHasNoName() {
        String withRole =
                ASSIGNMENT.replace("]}]}}", "]}, {\"type\": \"Role\", \"id\": \"r-1\", \"displayName\": null}]}}");

        assertThat(Reading.values(withRole, "Target.Role.DisplayName")).isEqualTo("Global Administrator");
        assertThat(Reading.values(withRole, "Target.Role.Id")).isEqualTo("r-1");
        assertThat(Reading.values(withRole, "Target.Type")).isEqualTo("User|Role");
    }

    @Test
    void aRemovedRoleIsInTheOldValues() {
        String removal = ASSIGNMENT
                .replace("\"newValue\"", "\"was\"")
                .replace("\"oldValue\"", "\"newValue\"")
                .replace("\"was\"", "\"oldValue\"");

        assertThat(Reading.values(removal, "Target.Role.DisplayName")).isEqualTo("Global Administrator");
        assertThat(Reading.values(removal, "Changes[\"Role.DisplayName\"].OldValue"))
                .isEqualTo("Global Administrator");
        assertThat(Reading.values(removal, "Changes[\"Role.DisplayName\"].NewValue"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UserType; Guest; Member; Member; Guest",
                "Methods; [{\"a\":1},{\"a\":2}]; [{\"a\":2},{\"a\":3}]; {\"a\":3}; {\"a\":1}",
                "Keys; []; k1|k2; k1|k2; ``",
                "Deep; ``; inner; ``; ``",
                "Plain; off; ``; ``; ``",
                "Odd; \"half; [1, 2; ``; ``"
            })
    void unquotesChangesAndComparesLists(String name, String old, String now, String added, String removed) {
        String prefix = "Changes[\"" + name + "\"].";

        assertThat(Reading.values(CHANGES, prefix + "OldValue")).isEqualTo(old);
        assertThat(Reading.values(CHANGES, prefix + "NewValue")).isEqualTo(now);
        assertThat(Reading.values(CHANGES, prefix + "Added")).isEqualTo(added);
        assertThat(Reading.values(CHANGES, prefix + "Removed")).isEqualTo(removed);
    }

    @Test
    void readsAListElementByElement() {
        Projection projection = Projection.of(List.of("Target.Type", "Target.UserPrincipalName", "Target.User.Id"));
        List<String> seen = new ArrayList<>();
        Slice slice = new Slice();
        Reading.of(ACTIVATION, projection, row -> {
            for (int element = 0; element < row.elements(projection.group(0)); element++) {
                row.value(0, element, 0, slice);
                seen.add(slice.text() + " " + row.count(1, element));
            }
            assertThat(row.elements(projection.group(2))).isEqualTo(1);
            assertThat(row.elements(Projection.UNGROUPED)).isZero();
            return "";
        });

        assertThat(seen).containsExactly("Request 0", "Role 0", "User 1", "Directory 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"targetResources\": \"[{'type': 'User'}]\"}",
                "{\"targetResources\": \"no json\", \"initiatedBy\": 7, \"additionalDetails\": [1, null, {}]}",
                "{\"targetResources\": [1, \"x\", null, [[]], {\"modifiedProperties\": [3, {\"newValue\": {\"a\": 1}}]}]}",
                "{\"targetResources\": [{\"modifiedProperties\": \"x\"}], \"initiatedBy\": {\"user\": []}}"
            })
    void makesTheBestOfNonsense(String members) {
        String record =
                "{\"activityDateTime\":\"2026-03-04T05:06:07Z\",\"activityDisplayName\":\"x\",\"loggedByService\":1,"
                        + members.substring(1);

        for (String field : List.of("Target.Id", "Actor.Id", "Changes.Name", "Changes.Added", "Detail.x")) {
            assertThat(Reading.values(record, field)).isNotNull();
        }
    }

    @Test
    void readsTargetsThatAreJsonWithinText() {
        String record = ACTIVATION.replaceAll(
                "(?s)\"targetResources\".*\\}\\],\\s*\"additional",
                "\"targetResources\":"
                        + " \"[{\\\\\\\\\"type\\\\\\\\\":\\\\\\\\\"User\\\\\\\\\",\\\\\\\\\"id\\\\\\\\\":\\\\\\\\\"u-9\\\\\\\\\"}]\", \"additional");

        assertThat(Reading.values(record.replace("\\\\", "\\"), "Target.User.Id"))
                .isEqualTo("u-9");
    }

    @Test
    void survivesHostileNesting() {
        String deep = "[".repeat(900) + "]".repeat(900);
        String text = "[".repeat(200_000);
        String record = ACTIVATION.replace("\"INC-1\"", deep).replace("\"192.0.2.7\"", "\"" + text + "\"");

        assertThat(Reading.values(record, "Target.Role.TemplateId")).isEqualTo("t-1");
        assertThat(Reading.values(record.replace("\\\"t-1\\\"", text), "Changes.NewValue"))
                .hasSizeGreaterThan(1000);
    }

    @Test
    void otherTablesHaveNone() {
        String record = "{\"createdDateTime\":\"2026-03-04T05:06:07Z\",\"appId\":\"x\",\"isInteractive\":true}";

        assertThat(Reading.values(record, "Target.Id")).isEmpty();
        assertThat(Reading.values(record, "Actor.Id")).isEmpty();
    }
}
