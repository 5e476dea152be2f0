package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FieldNamesTest {
    @Test
    void aColumnMayBeFollowedByAPath() {
        assertThat(FieldNames.parse("resultType")).contains(new Field.InColumn("ResultType", "ResultType", List.of()));
        assertThat(FieldNames.parse("locationDetails.geoCoordinates.Latitude"))
                .contains(new Field.InColumn(
                        "LocationDetails.geoCoordinates.Latitude",
                        "LocationDetails",
                        List.of("geoCoordinates", "Latitude")));
    }

    @Test
    void aDotMayBelongToAKey() {
        assertThat(FieldNames.parse("Identity.claim.http://schemas\\.example/claims/upn"))
                .contains(new Field.InColumn(
                        "Identity.claim.http://schemas\\.example/claims/upn",
                        "Identity",
                        List.of("claim", "http://schemas.example/claims/upn")));
        assertThat(FieldNames.parse("Identity.claim.")).isEmpty();
    }

    @Test
    void aTargetMayBeLimitedToAType() {
        assertThat(list("Target.Id")).contains(new ListName(ListName.Of.TARGETS, ""));
        assertThat(list("Target.Role.Id"))
                .contains(new ListName(ListName.Of.TARGETS, "role"))
                .isEqualTo(list("target.ROLE.TemplateId"));
    }

    @Test
    void aChangeMayBeLimitedToAName() {
        assertThat(list("Changes.Name")).contains(new ListName(ListName.Of.CHANGES, ""));
        assertThat(list("Changes[\"Role.DisplayName\"].Added"))
                .contains(new ListName(ListName.Of.CHANGES, "role.displayname"));
    }

    @Test
    void aDetailKeepsItsBlanksAndDots() {
        assertThat(FieldNames.parse("Detail.Ticket System.v2"))
                .contains(new Field.OfAudit("Detail.Ticket System.v2", new AuditField.Detail("ticket system.v2")));
        assertThat(list("Detail.x")).isEmpty();
    }

    @Test
    void derivedColumnsBelongToTheirTables() {
        Field failed = FieldNames.parse("failed").orElseThrow();
        Field actor = FieldNames.parse("Actor.Id").orElseThrow();

        assertThat(failed.source(Table.ADFS_SIGNIN_LOGS)).isEqualTo(Source.DERIVED);
        assertThat(failed.source(Table.AUDIT_LOGS)).isEqualTo(Source.ABSENT);
        assertThat(actor.source(Table.AUDIT_LOGS)).isEqualTo(Source.DERIVED);
        assertThat(actor.source(Table.SIGNIN_LOGS)).isEqualTo(Source.ABSENT);
    }

    private static Optional<ListName> list(String name) {
        return FieldNames.parse(name).flatMap(Field::list);
    }
}
