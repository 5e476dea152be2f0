package dev.gatehouse.server.graph.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Group;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PrincipalEntityTest {
    private static final PrincipalId ID = PrincipalId.of("0000000e-1111-4222-8333-444444444444");
    private static final String CLIENT = "00000001-1111-4222-8333-444444444444";

    @Test
    void aGroupSaysWhatTheEngineKnowsOfIt() {
        Group group = new Group(ID, true, true, Set.of(), Set.of());

        ObjectNode entity = of(Account.Kind.GROUP, Optional.of(group), Optional.empty());
        assertThat(entity.get("groupTypes")).hasToString("[\"DynamicMembership\"]");
        assertThat(entity.get("isAssignableToRole").asBoolean()).isTrue();

        ObjectNode plain = of(Account.Kind.GROUP, Optional.empty(), Optional.empty());
        assertThat(plain.get("groupTypes")).isEmpty();
        assertThat(plain.get("isAssignableToRole").asBoolean(true)).isFalse();
    }

    @Test
    void anApplicationHasItsClientIdAndWhoHasNoneHasNone() {
        assertThat(of(Account.Kind.SERVICE_PRINCIPAL, Optional.empty(), Optional.of(CLIENT))
                        .get("appId")
                        .asText())
                .isEqualTo(CLIENT);
        assertThat(of(Account.Kind.SERVICE_PRINCIPAL, Optional.empty(), Optional.empty())
                        .get("appId")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Account.Kind.class)
    void hasThePropertiesOfItsTypeAndNoOthers(Account.Kind kind) {
        ObjectNode entity = of(kind, Optional.empty(), Optional.empty());
        Set<String> names = new HashSet<>();
        entity.fieldNames().forEachRemaining(names::add);
        names.remove("@odata.type");

        assertThat(names).isEqualTo(PrincipalEntity.type(kind).properties());
        assertThat(PrincipalEntity.OBJECT.properties()).containsAll(names);
    }

    private static ObjectNode of(Account.Kind kind, Optional<Group> group, Optional<String> application) {
        Account account = new Account(ID, "one", kind, true, true, false, ID, Optional.empty());
        return PrincipalEntity.of(account, group, application);
    }
}
