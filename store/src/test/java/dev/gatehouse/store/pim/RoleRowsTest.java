package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.command.RoleCommand;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Expiration;
import dev.gatehouse.store.testing.Backend;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles of the tenant's own are kept as they are defined, and known to whatever is decided. */
@ParameterizedClass
@EnumSource(Backend.class)
final class RoleRowsTest {
    private static final RoleDefinitionId KEEPER = RoleDefinitionId.of("0a0a0a0a-0000-4000-8000-000000000001");
    private static final CustomRole ROLE = new CustomRole(
            KEEPER,
            "Printer \u0000 keeper ü",
            "Keeps printers",
            true,
            Set.of("microsoft.directory/printers/standard/read", "microsoft.directory/printers/basic/update"),
            "1.0",
            1);

    private final Home home;

    RoleRowsTest(Backend backend) {
        this.home = new Home(backend.pim());
    }

    private PimSettings settings() {
        return new PimSettings(home.database, home.tenant);
    }

    private Decision step(RoleCommand command) {
        return home.step(new Command.OfRole(command));
    }

    @Test
    void isReadAsItWasWritten() {
        home.facts.role(ROLE);

        assertThat(settings().customRoles()).containsExactly(ROLE);
        assertThat(settings().customRole(KEEPER)).contains(ROLE);
        assertThat(home.facts.world().definition(KEEPER)).contains(ROLE);
        home.facts.role(CustomRole.named(KEEPER, "other"));
        assertThat(settings().ownRoles()).containsEntry(KEEPER, "other");
    }

    @Test
    void isDefinedChangedAndDeletedByTheEngine() {
        CustomRole wanted = ROLE.with("Printer keeper", ROLE.allowed()).version(0);
        assertThat(step(new RoleCommand.CreateRole(home.caller("eva"), wanted))).isInstanceOf(Decision.Done.class);
        assertThat(settings().customRoles()).containsExactly(wanted.version(1));

        CustomRole off = new CustomRole(KEEPER, "Off", "", false, wanted.allowed(), "", 1);
        assertThat(step(new RoleCommand.ChangeRole(home.caller("eva"), off))).isInstanceOf(Decision.Done.class);
        assertThat(settings().customRole(KEEPER)).contains(off.version(2));
        Target.Role everywhere = Target.Role.everywhere(KEEPER);
        assertThat(home.step(Command.Submit.of(
                        home.caller("eva"),
                        home.form(
                                "ben",
                                Action.ADMIN_ASSIGN,
                                AssignmentKind.ELIGIBLE,
                                everywhere,
                                new Expiration.After(java.time.Duration.ofDays(3))))))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .extracting(Refusal::code)
                                .containsExactly(Refusal.Code.NOT_GOVERNABLE));

        assertThat(step(new RoleCommand.DeleteRole(home.caller("eva"), KEEPER))).isInstanceOf(Decision.Done.class);
        assertThat(settings().customRoles()).isEmpty();
        assertThat(home.facts.world().roles()).doesNotContain(KEEPER);
    }

    @Test
    void oneThatWasImportedBeforeIsKnownByItsName() {
        home.database.write(
                home.tenant,
                handle -> handle.execute(
                        "INSERT INTO pim_role (tenant, id, name) VALUES (?, ?, 'Old keeper')",
                        home.tenant,
                        KEEPER.toString()));

        assertThat(settings().customRoles()).containsExactly(CustomRole.named(KEEPER, "Old keeper"));
        assertThat(home.facts.world().roles()).contains(KEEPER);
        assertThat(home.facts.world().definition(KEEPER)).isEmpty();
    }
}
