package dev.gatehouse.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RoleCatalogueReaderTest {
    private static final String ID = "6a1f0c52-3c1e-4f7b-8a55-9d2e7b4c1f08";

    @Test
    void readsALinePerRoleAndSkipsComments() {
        var entries = RoleCatalogueReader.parse(
                "# comment\n\nNight Watch\t" + ID + "\t-\treads\tNight Guard;Guard\n", RoleSystem.ENTRA);

        assertThat(entries)
                .containsExactly(new RoleCatalogue.Entry(
                        new Role("Night Watch", RoleDefinitionId.of(ID), RoleSystem.ENTRA, false, true),
                        List.of("Night Watch", "Night Guard", "Guard"),
                        PrivilegeReason.READS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Night Watch\t" + ID + "\t-\treads",
                "Night Watch\tno id\t-\treads\t",
                "Night Watch\t" + ID + "\t-\tbecause\t",
                "Night Watch\t" + ID + "\tprivileged\treads\t",
                "Night Watch\t" + ID + "\t-\tlabel\t"
            })
    void refusesALineThatContradictsItself(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> RoleCatalogueReader.parse(line, RoleSystem.ENTRA));
    }

    @Test
    void refusesTwoRolesOfOneNameOrId() {
        var watch = RoleCatalogueReader.parse("Watch\t" + ID + "\t-\treads\t\n", RoleSystem.ENTRA);
        var other = RoleCatalogueReader.parse("WATCH\t" + ID.replace('6', '7') + "\t-\treads\t\n", RoleSystem.ENTRA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleCatalogue(List.of(watch.getFirst(), other.getFirst())))
                .withMessageContaining("two roles have the name WATCH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoleCatalogue(List.of(watch.getFirst(), watch.getFirst())))
                .withMessageContaining("two roles have the id");
    }
}
