package dev.gatehouse.directory.tenant;

import dev.gatehouse.directory.PrincipalId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who is in a group through groups in it. */
final class Memberships {
    private Memberships() {}

    /** The members that are no groups; groups may lie in each other, even in a circle. */
    static Set<PrincipalId> of(Tenant tenant, Group group) {
        Set<PrincipalId> members = new LinkedHashSet<>();
        Set<PrincipalId> seen = new HashSet<>();
        Deque<Group> open = new ArrayDeque<>();
        open.add(group);
        while (!open.isEmpty()) {
            Group next = open.remove();
            if (seen.add(next.id())) {
                for (PrincipalId member : next.members()) {
                    if (tenant.principal(member).orElse(null) instanceof Group inner) {
                        open.add(inner);
                    } else {
                        members.add(member);
                    }
                }
            }
        }
        return members;
    }
}
