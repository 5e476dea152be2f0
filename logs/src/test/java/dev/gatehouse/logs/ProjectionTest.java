package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProjectionTest {
    @Test
    void givesSlotsInTheOrderOfTheNamesAndOneToEachField() {
        Projection projection = Projection.of(List.of("ResultType", "resulttype", "AppId"));

        assertThat(projection.slot("RESULTTYPE")).hasValue(0);
        assertThat(projection.slot("AppId")).hasValue(1);
        assertThat(projection.name(0)).isEqualTo("ResultType");
    }

    @Test
    void alwaysHasWhatARowIsIdentifiedBy() {
        Projection projection = Projection.of(List.of());

        assertThat(List.of("TimeGenerated", "@id", "AADTenantId", "CorrelationId"))
                .allMatch(name -> projection.slot(name).isPresent());
        assertThat(projection.slot("UserAgent")).isEmpty();
    }

    @Test
    void everyColumnOfEveryTableHasASlot() {
        Projection all = Projection.ofAllColumns();
        for (Table table : Table.values()) {
            assertThat(table.columns())
                    .allSatisfy(column -> assertThat(all.slot(column))
                            .as("%s.%s", table, column)
                            .isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing",
                "nothing.at.all",
                "Actor.Shoe",
                "Target",
                "Target.User",
                "Target.User.Name.First",
                "Changes",
                "Changes.Nothing",
                "Changes[Role].NewValue",
                "Detail.",
                "Activation.Start",
                "Failed.x",
                "Status..errorCode",
                ""
            })
    void hasNoSlotForANameThatMeansNothing(String name) {
        assertThat(Projection.of(List.of(name)).slot(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "actor.userprincipalname, Actor.UserPrincipalName",
        "target.displayname, Target.DisplayName",
        "Target.ServicePrincipal.id, Target.ServicePrincipal.Id",
        "changes.newvalue, Changes.NewValue",
        "changes[\"Role.DisplayName\"].oldvalue, Changes[\"Role.DisplayName\"].OldValue",
        "Changes['UserType'].Added, Changes[\"UserType\"].Added",
        "Detail.User-Agent, Detail.User-Agent",
        "Detail.Ticket Number, Detail.Ticket Number",
        "devicedetail.trustType, DeviceDetail.trustType"
    })
    void namesFieldsCanonically(String name, String canonical) {
        Projection projection = Projection.of(List.of(name));

        assertThat(projection.name(projection.slot(name).orElseThrow())).isEqualTo(canonical);
    }

    @Test
    void groupsTheFieldsOfOneList() {
        Projection projection = Projection.of(List.of(
                "Target.Id",
                "Target.Type",
                "Target.User.Id",
                "target.user.DisplayName",
                "Changes.Name",
                "Changes[\"a\"].NewValue",
                "Changes[\"A\"].OldValue",
                "Actor.Id",
                "AppId"));
        int[] groups = new int[9];
        for (int slot = 0; slot < groups.length; slot++) {
            groups[slot] = projection.group(slot);
        }

        assertThat(groups).containsExactly(0, 0, 1, 1, 2, 3, 3, Projection.UNGROUPED, Projection.UNGROUPED);
    }

    @Test
    void saysWhereATableHasAFieldFrom() {
        Projection projection = Projection.of(List.of("ResultType", "Target.Id", "Failed", "Status.errorCode"));

        assertThat(projection.source(Table.SIGNIN_LOGS, 0)).isEqualTo(Source.COLUMN);
        assertThat(projection.source(Table.AAD_RISKY_USERS, 0)).isEqualTo(Source.ABSENT);
        assertThat(projection.source(Table.AUDIT_LOGS, 1)).isEqualTo(Source.DERIVED);
        assertThat(projection.source(Table.SIGNIN_LOGS, 1)).isEqualTo(Source.ABSENT);
        assertThat(projection.source(Table.SIGNIN_LOGS, 2)).isEqualTo(Source.DERIVED);
        assertThat(projection.source(Table.AUDIT_LOGS, 2)).isEqualTo(Source.ABSENT);
        assertThat(projection.source(Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS, 3)).isEqualTo(Source.ABSENT);
        assertThat(projection.source(Table.OFFICE_ACTIVITY, 0)).isEqualTo(Source.ABSENT);
    }
}
