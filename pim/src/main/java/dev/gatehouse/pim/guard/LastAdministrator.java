package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Approvers;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.WellKnown;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lock-out rule: there are always enough who can be counted on when nothing else works. Global Administrators count
 * who stand, without an end and not by an eligibility, can sign in, and are persons. The first administrator of a tenant
 * stands until two others can approve.
 */
public final class LastAdministrator implements Guard<Aftermath> {
    private static final Target.Role EVERYTHING = Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR);

    @Override
    public Stream<Refusal> judge(Aftermath wish) {
        Set<PrincipalId> before = new People(wish.before(), wish.at()).standing();
        Set<PrincipalId> after = new People(wish.after(), wish.at()).standing();
        int least = wish.after().terms().standing();
        if (persons(wish, after) < least && !after.containsAll(before)) {
            return Stream.of(Refusal.of(
                    Refusal.Code.LAST_ADMINISTRATOR,
                    "so many usable standing Global Administrators must remain; assign another one first",
                    least,
                    after.size()));
        }
        return wish.after().terms().founder().stream()
                .filter(founder -> before.contains(founder) && !after.contains(founder))
                .filter(founder -> !othersCanApprove(wish, founder))
                .map(founder -> Refusal.of(
                        Refusal.Code.LAST_ADMINISTRATOR,
                        "the first administrator stays until two others can approve",
                        2,
                        ""));
    }

    private static boolean othersCanApprove(Aftermath wish, PrincipalId founder) {
        return new Approvers(wish.after(), wish.at())
                .suffice(
                        wish.after()
                                .setting(EVERYTHING.setting())
                                .activating()
                                .approval()
                                .asked(),
                        founder,
                        EVERYTHING,
                        List.of(founder));
    }

    private static int persons(Aftermath wish, Set<PrincipalId> accounts) {
        Set<PrincipalId> persons = new HashSet<>();
        accounts.forEach(id -> wish.after().account(id).ifPresent(account -> persons.add(account.person())));
        return persons.size();
    }
}
