package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.port.Risk;
import dev.gatehouse.store.testing.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Much at once, all of it or nothing. */
@ParameterizedClass
@EnumSource(Backend.class)
final class BulkTest {
    private static final RoleDefinitionId OWN = RoleDefinitionId.of("00000000-0000-0000-0000-0000000000aa");

    private final Home home;
    private final List<Integer> told = new ArrayList<>();

    BulkTest(Backend backend) {
        this.home = new Home(backend.pim());
    }

    @Test
    void keepsAllOfIt() {
        assertThat(run(bulk(2_500), refused -> true)).isEmpty();

        assertThat(home.facts.accounts(ids(2_500))).hasSize(2_500);
        assertThat(home.facts.world().group(id(0)).orElseThrow().roleAssignable())
                .isTrue();
        assertThat(new PimSettings(home.database, home.tenant).ownRoles()).containsEntry(OWN, "Printer keeper");
        assertThat(told).containsExactly(1_000, 2_000, 2_500);
        assertThat(records()).isEqualTo(2_500);
    }

    @Test
    void decidesAsIfEachCameAlone() {
        Home other = new Home(home.database);
        bulk(7).commands().forEach(command -> other.step(command));
        assertThat(run(bulk(7), refused -> true)).isEmpty();

        assertThat(home.facts.accounts(ids(7))).containsExactlyInAnyOrderElementsOf(other.facts.accounts(ids(7)));
        assertThat(new PimOutbox(home.database, home.tenant)
                        .records(0, 100).stream().map(kept -> kept.record().change()))
                .containsExactlyElementsOf(new PimOutbox(other.database, other.tenant)
                        .records(0, 100).stream()
                                .map(kept -> kept.record().change())
                                .toList());
    }

    @Test
    void takesTheLatestOfWhatIsToldTwiceAndLooksAtWhoIsKnown() {
        Account ben = home.facts.accounts(List.of(Home.id("ben"))).getFirst();
        Account gone = new Account(
                ben.id(), "gone", ben.kind(), false, ben.usable(), ben.emergency(), ben.person(), ben.manager());
        Account first = Account.user(id(5), "first");
        Account second = Account.user(id(5), "second");
        Bulk bulk = new Bulk(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Command.Observe(first), new Command.Observe(gone), new Command.Observe(second)));
        assertThat(run(bulk, refused -> true)).isEmpty();

        assertThat(home.facts.accounts(List.of(ben.id(), id(5)))).containsExactlyInAnyOrder(gone, second);
        assertThat(home.facts.world().grants().values())
                .filteredOn(grant -> grant.principal().equals(ben.id()))
                .as("what somebody has ends where he is disabled")
                .noneMatch(grant -> grant.isActive());
    }

    @Test
    void keepsNothingWhereNobodyWantsIt() {
        Set<RoleDefinitionId> roles = home.facts.world().roles();
        long records = records();

        assertThat(run(bulk(3), refused -> false)).isEmpty();
        assertThat(home.facts.accounts(ids(3))).isEmpty();
        assertThat(home.facts.world().group(id(0))).isEmpty();
        assertThat(home.facts.world().roles()).isEqualTo(roles);
        assertThat(records()).isEqualTo(records);
    }

    @Test
    void saysWhatIsRefusedByItsPlace() {
        List<Command> commands = new ArrayList<>(bulk(2).commands());
        commands.add(new Command.Enable(home.caller("ben"), id(1), false));
        commands.add(new Command.Observe(Account.user(id(9), "nine")));
        Map<Integer, List<Refusal>> refused =
                run(new Bulk(List.of(), List.of(), List.of(), commands), found -> found.containsKey(2));

        assertThat(refused).containsOnlyKeys(2);
        assertThat(refused.get(2)).extracting(Refusal::code).containsExactly(Refusal.Code.NOT_ADMINISTRATOR);
        assertThat(home.facts.accounts(List.of(id(9)))).hasSize(1);
    }

    @Test
    void leavesGroupsAsTheyAre() {
        Group known = new Group(id(0), false, false, Set.of(Home.id("ben")), Set.of());
        home.facts.groups(List.of(known));
        assertThat(run(bulk(1), refused -> true)).isEmpty();

        assertThat(home.facts.world().group(id(0))).contains(known);
    }

    private Map<Integer, List<Refusal>> run(Bulk bulk, Predicate<Map<Integer, List<Refusal>>> keep) {
        return new PimStore(home.database, home.tenant, home.lease, Engine.usual(), Risk.NONE)
                .bulk(bulk, home.now, keep, told::add);
    }

    private long records() {
        return new PimOutbox(home.database, home.tenant).records(0, 10_000).size();
    }

    private static Bulk bulk(int users) {
        return new Bulk(
                List.of(new Group(id(0), true, false, Set.of(), Set.of())),
                List.of(CustomRole.named(OWN, "Printer keeper")),
                List.of(),
                ids(users).stream()
                        .<Command>map(id -> new Command.Observe(Account.user(id, "user " + id)))
                        .toList());
    }

    private static List<PrincipalId> ids(int users) {
        List<PrincipalId> ids = new ArrayList<>();
        for (int i = 1; i <= users; i++) {
            ids.add(id(i));
        }
        return ids;
    }

    private static PrincipalId id(int number) {
        return PrincipalId.of("00000000-0000-0000-0001-%012d".formatted(number));
    }
}
