package dev.gatehouse.server.graph.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.api.pim.Words;
import dev.gatehouse.server.identity.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the policy of a setting is called.
 *
 * @param scopeType DirectoryRole or Group
 * @param scopeId what it is the policy of: {@code /}, or a group
 * @param id of the policy
 * @param roleDefinitionId the role; of a group member or owner
 */
record PolicyId(String scopeType, String scopeId, String id, String roleDefinitionId) {
    static final String ROLE = "DirectoryRole";
    static final String GROUP = "Group";

    /** The same as {@link #ROLE}, in filters and in ids. */
    static final String DIRECTORY = "Directory";

    private static final String WHOLE = "/";

    PolicyId {
        requireNonNull(scopeType, "scopeType is null");
        requireNonNull(scopeId, "scopeId is null");
        requireNonNull(id, "id is null");
        requireNonNull(roleDefinitionId, "roleDefinitionId is null");
    }

    /** Of a role of the directory, or of a place in a group. */
    static PolicyId of(SettingKey key, TenantId tenant) {
        return switch (key) {
            case SettingKey.OfRole role ->
                new PolicyId(
                        ROLE,
                        WHOLE,
                        ROLE + "_" + tenant + "_" + role.role(),
                        role.role().toString());
            case SettingKey.OfGroup group -> {
                String place = Words.camel(group.access());
                UUID own = UUID.nameUUIDFromBytes((group.group() + " " + place).getBytes(UTF_8));
                yield new PolicyId(GROUP, group.group().toString(), GROUP + "_" + group.group() + "_" + own, place);
            }
        };
    }

    /** The id of its assignment to what it is the policy of. */
    String assignment() {
        return id + "_" + roleDefinitionId;
    }

    /** An id of a policy, or of its assignment, as it is written here. */
    static String canonical(String id) {
        String other = DIRECTORY + "_";
        return id.regionMatches(true, 0, other, 0, other.length()) ? ROLE + "_" + id.substring(other.length()) : id;
    }

    /** What a policy is about; empty where no policy can be called so. */
    static Optional<SettingKey> read(String said, TenantId tenant) {
        String id = canonical(said);
        String[] parts = id.split("_", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        Stream<SettingKey> may = switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "directoryrole" ->
                ObjectId.parse(parts[2]).stream()
                        .map(role -> new SettingKey.OfRole(new RoleDefinitionId(role), DirectoryScope.WHOLE));
            case "group" ->
                ObjectId.parse(parts[1]).stream().map(PrincipalId::new).flatMap(PolicyId::ofGroup);
            default -> Stream.empty();
        };
        return may.filter(key -> of(key, tenant).id().equalsIgnoreCase(id)).findFirst();
    }

    /** The settings of the members and the owners of a group. */
    static Stream<SettingKey> ofGroup(PrincipalId group) {
        return Stream.of(Target.Access.values()).map(access -> new SettingKey.OfGroup(group, access));
    }
}
