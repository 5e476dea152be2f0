package dev.gatehouse.directory.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class MembershipsTest {
    @Test
    void membersOfGroupsInAGroupAreItsMembersOnce() {
        assertThat(members(group("outer", "kim", "inner"), group("inner", "kim", "lee")))
                .containsExactlyInAnyOrder(id("kim"), id("lee"));
    }

    @Test
    void groupsInACircleHaveEachOthersMembers() {
        assertThat(members(group("one", "kim", "two"), group("two", "lee", "three"), group("three", "max", "one")))
                .containsExactlyInAnyOrder(id("kim"), id("lee"), id("max"));
        assertThat(members(group("itself", "itself"))).isEmpty();
    }

    @Test
    void aGroupThatTheExportDoesNotHaveIsAMemberLikeAnyOther() {
        assertThat(members(group("outer", "elsewhere"))).containsExactly(id("elsewhere"));
    }

    /** Who is in the first of these groups. */
    private static Set<PrincipalId> members(Group... groups) {
        TenantBuilder builder = new TenantBuilder(Instant.EPOCH);
        Stream.of(groups).forEach(builder::principal);
        return builder.build().members(groups[0]);
    }

    private static Group group(String name, String... members) {
        return new Group(
                id(name),
                name,
                true,
                false,
                Stream.of(members).map(MembershipsTest::id).collect(Collectors.toSet()),
                Set.of());
    }

    private static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
