package dev.gatehouse.server.graph.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.directory.RoleDefinitionSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleDefinitionBodyTest {
    private static final RoleDefinitionId ID = RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000001");
    private static final CustomRole ROLE =
            new CustomRole(ID, "Keeper", "Keeps", false, Set.of("a/b/read", "a/c/update"), "1", 4);

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void whatIsReadCanBeSentBackWholeAndChangesNothing() {
        assertThat(RoleDefinitionBody.change(RoleDefinitionSet.entity(ROLE), ROLE))
                .isEqualTo(ROLE);
    }

    @Test
    void whatIsNotSaidStaysAndWhatIsNullIsEmptied() {
        assertThat(RoleDefinitionBody.change(json("{}"), ROLE)).isEqualTo(ROLE);
        assertThat(RoleDefinitionBody.change(json("{'inheritsPermissionsFrom':[]}"), ROLE))
                .isEqualTo(RoleDefinitionBody.change(json("{'inheritsPermissionsFrom':null}"), ROLE))
                .isEqualTo(ROLE);
        CustomRole changed = RoleDefinitionBody.change(json("{'description':null,'version':null}"), ROLE);
        assertThat(changed.description()).isEmpty();
        assertThat(changed.label()).isEmpty();
        assertThat(changed.allowed()).isEqualTo(ROLE.allowed());
    }

    @Test
    void severalPermissionsAreOne() {
        assertThat(RoleDefinitionBody.change(
                                json(
                                        "{'rolePermissions':[{'allowedResourceActions':['x/y']},"
                                                + "{'allowedResourceActions':['x/z'],'condition':null,'excludedResourceActions':[]}]}"),
                                ROLE)
                        .allowed())
                .containsExactlyInAnyOrder("x/y", "x/z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'wings':1}",
                "{'isBuiltIn':true}",
                "{'id':'0a0a0a0a-0000-4000-8000-000000000002'}",
                "{'templateId':7}",
                "{'displayName':null}",
                "{'displayName':7}",
                "{'isEnabled':null}",
                "{'isEnabled':'true'}",
                "{'resourceScopes':[]}",
                "{'resourceScopes':'/'}",
                "{'rolePermissions':null}",
                "{'rolePermissions':{}}",
                "{'rolePermissions':[7]}",
                "{'rolePermissions':[{}]}",
                "{'rolePermissions':[{'allowedResourceActions':[7]}]}",
                "{'rolePermissions':[{'allowedResourceActions':[],'excludedResourceActions':['x']}]}",
                "{'rolePermissions':[{'allowedResourceActions':[],'excludedResourceActions':'x'}]}",
                "{'rolePermissions':[{'allowedResourceActions':[],'excludedResourceActions':7}]}",
                "{'rolePermissions':[{'allowedResourceActions':[],'excludedResourceActions':{}}]}",
                "{'rolePermissions':[{'allowedResourceActions':[],'condition':'$ResourceIsSelf'}]}",
                "{'inheritsPermissionsFrom':[{'id':'0a0a0a0a-0000-4000-8000-000000000002'}]}",
                "{'inheritsPermissionsFrom':'x'}",
                "{'inheritsPermissionsFrom':{}}",
                "{'rolePermissions':[{'allowedResourceActions':[],'wings':1}]}"
            })
    void whatCannotBeIsRefused(String body) {
        assertThatThrownBy(() -> RoleDefinitionBody.change(json(body), ROLE))
                .isInstanceOfSatisfying(
                        GraphException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "rolePermissions", "isEnabled"})
    void aNewRoleSaysWhatItMust(String without) {
        JsonNode body = json("{'displayName':'x','isEnabled':true,'rolePermissions':[]}");
        ((com.fasterxml.jackson.databind.node.ObjectNode) body).remove(without);

        assertThatThrownBy(() -> RoleDefinitionBody.create(body, ID)).hasMessageContaining(without);
    }
}
