package dev.gatehouse.connect.export;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A column of a table: what Graph calls it, and what else it is called in what the portals export. */
enum CsvColumn {
    ID("id", "objectid"),
    USER_PRINCIPAL_NAME("userPrincipalName", "upn"),
    DISPLAY_NAME("displayName", "name"),
    ACCOUNT_ENABLED("accountEnabled", "enabled"),
    USER_TYPE("userType"),
    ROLE_ASSIGNABLE("isAssignableToRole", "roleassignable"),
    MEMBERSHIP_TYPE("membershipType"),
    GROUP_ID("groupId"),
    MEMBER_ID("memberId"),
    RELATION("relation"),
    PRINCIPAL_ID("principalId"),
    PRINCIPAL_NAME("principalName", "email"),
    USER_GROUP_NAME("userGroupName"),
    ROLE_ID("roleDefinitionId", "roleid"),
    ROLE_NAME("roleName", "role"),
    SCOPE("directoryScopeId", "scope"),
    KIND("kind", "assignmentstate"),
    MEMBER_TYPE("memberType"),
    START("startDateTime", "assignmentstarttimeutc"),
    END("endDateTime", "assignmentendtimeutc");

    private final String graph;
    private final List<String> others;

    CsvColumn(String graph, String... others) {
        this.graph = graph;
        this.others = List.of(others);
    }

    /** As Graph calls it. */
    String graph() {
        return graph;
    }

    /** Where each of the columns of a heading is; those that are not known are left out. */
    static Map<CsvColumn, Integer> of(List<String> heading) {
        Map<CsvColumn, Integer> found = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            int place = i;
            named(heading.get(i)).ifPresent(column -> found.putIfAbsent(column, place));
        }
        return found;
    }

    /** {@code Assignment End Time (UTC)} and {@code endDateTime} are the same. */
    private static Optional<CsvColumn> named(String heading) {
        String plain = heading.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.graph.toLowerCase(Locale.ROOT).equals(plain) || one.others.contains(plain))
                .findFirst();
    }
}
