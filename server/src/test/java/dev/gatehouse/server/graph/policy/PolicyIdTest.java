package dev.gatehouse.server.graph.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.identity.TenantId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PolicyIdTest {
    private static final TenantId TENANT = TenantId.of("0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1");
    private static final SettingKey ROLE =
            new SettingKey.OfRole(RoleDefinitionId.of("29232cdf-9323-42fd-ade2-1d097af3e4de"), DirectoryScope.WHOLE);
    private static final SettingKey OWNERS =
            new SettingKey.OfGroup(PrincipalId.of("3265375f-23f9-4d3f-81d3-15370199bc8a"), Target.Access.OWNER);

    @Test
    void isReadInWhateverCase() {
        for (SettingKey key : List.of(ROLE, OWNERS)) {
            String id = PolicyId.of(key, TENANT).id();
            assertThat(PolicyId.read(id, TENANT)).contains(key);
            assertThat(PolicyId.read(id.toUpperCase(java.util.Locale.ROOT), TENANT))
                    .contains(key);
        }
    }

    @Test
    void aPolicyOfARoleMayBeCalledOneOfTheDirectory() {
        String id = PolicyId.of(ROLE, TENANT).id();
        assertThat(id).startsWith("DirectoryRole_");
        assertThat(PolicyId.read(id.replace("DirectoryRole_", "Directory_"), TENANT))
                .contains(ROLE);
        assertThat(PolicyId.canonical("directory_x_y")).isEqualTo("DirectoryRole_x_y");
        assertThat(PolicyId.canonical(id)).isEqualTo(id);
    }

    @Test
    void isOfThisTenantAndOfNothingElse() {
        String id = PolicyId.of(ROLE, TENANT).id();
        for (String other : List.of(
                "",
                "_",
                "Directory_",
                "Group_" + id,
                id + "_x",
                id.replace("DirectoryRole_", "Role_"),
                id.replace(TENANT.toString(), "1f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1"))) {
            assertThat(PolicyId.read(other, TENANT)).as(other).isEmpty();
        }
    }
}
