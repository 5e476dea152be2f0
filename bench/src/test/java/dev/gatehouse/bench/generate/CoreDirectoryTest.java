package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class CoreDirectoryTest {
    private final World world = Written.world();
    private final Person admin = Written.person("admin");
    private final Person person = Written.person("person");
    private final Actor actor = new Actor.User(admin, "192.0.2.17");

    @Test
    void aRoleGivenByHandNamesTheGiver() throws IOException {
        JsonNode record = Written.graph(
                world, world.core().addMemberToRole(Written.NOON, actor, person, Role.USER_ADMINISTRATOR));
        assertThat(record.at("/activityDisplayName").asText()).isEqualTo("Add member to role");
        assertThat(record.at("/category").asText()).isEqualTo("RoleManagement");
        assertThat(record.at("/operationType").asText()).isEqualTo("Assign");
        assertThat(record.at("/initiatedBy/user/userPrincipalName").asText()).isEqualTo(admin.upn());
        assertThat(record.at("/initiatedBy/user/ipAddress").asText()).isEqualTo("192.0.2.17");
        assertThat(record.at("/targetResources/0/modifiedProperties/1/newValue").asText())
                .isEqualTo("\"User Administrator\"");
        assertThat(record.at("/targetResources/0/modifiedProperties/1/oldValue").isNull())
                .isTrue();
    }

    @Test
    void aRoleTakenAwayStandsInTheOldValues() throws IOException {
        JsonNode record = Written.graph(
                world, world.core().removeMemberFromRole(Written.NOON, actor, person, Role.USER_ADMINISTRATOR));
        JsonNode changes = record.at("/targetResources/0/modifiedProperties");
        assertThat(changes.at("/1/oldValue").asText()).isEqualTo("\"User Administrator\"");
        assertThat(changes.at("/1/newValue").isNull()).isTrue();
        assertThat(changes.at("/0/oldValue").asText())
                .isEqualTo('"' + record.at("/targetResources/1/id").asText() + '"');
    }

    @Test
    void aRolesObjectIdBelongsToItsDirectory() {
        Tenant other = Tenant.of(new Dice(99), "other.example", "Other");
        assertThat(world.tenant().roleObjectId(Role.GLOBAL_ADMINISTRATOR))
                .isEqualTo(world.tenant().roleObjectId(Role.GLOBAL_ADMINISTRATOR))
                .isNotEqualTo(other.roleObjectId(Role.GLOBAL_ADMINISTRATOR))
                .isNotEqualTo(Role.GLOBAL_ADMINISTRATOR.templateId());
    }

    @Test
    void whoChangesHisOwnPasswordIsActorAndTarget() throws IOException {
        JsonNode record =
                Written.diagnostics(world, world.core().changeUserPassword(Written.NOON, person, "192.0.2.17"));
        assertThat(record.at("/properties/initiatedBy/user/id"))
                .isEqualTo(record.at("/properties/targetResources/0/id"));
        assertThat(record.at("/properties/category").asText()).isEqualTo("UserManagement");
        assertThat(record.at("/operationName")).isEqualTo(record.at("/properties/activityDisplayName"));
    }

    @Test
    void anAccountIsMadeAndDisabledWithJsonInItsValues() throws IOException {
        JsonNode made = Written.graph(world, world.core().addUser(Written.NOON, actor, person));
        assertThat(made.at("/targetResources/0/modifiedProperties/2/newValue").asText())
                .isEqualTo("[\"" + person.upn() + "\"]");
        JsonNode disabled = Written.graph(world, world.core().disableAccount(Written.NOON, actor, person));
        assertThat(disabled.at("/targetResources/0/modifiedProperties/0/oldValue")
                        .asText())
                .isEqualTo("[true]");
        assertThat(disabled.at("/targetResources/0/modifiedProperties/0/newValue")
                        .asText())
                .isEqualTo("[false]");
    }
}
