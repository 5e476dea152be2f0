package dev.gatehouse.detection.usage;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static dev.gatehouse.detection.Records.SAM;
import static dev.gatehouse.detection.Records.audit;
import static dev.gatehouse.detection.Records.change;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.Records.Audit;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.usage.Deed;
import dev.gatehouse.directory.usage.Elevation;
import dev.gatehouse.directory.usage.Operation;
import dev.gatehouse.logs.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class UsageReaderTest {
    private static final String GLOBAL = "62e90394-69f5-4237-9190-012177145e10";
    private static final String BEGUN = "Add member to role completed (PIM activation)";
    private static final String EXPIRED = "Remove member from role (PIM activation expired)";

    @Test
    void anActivationLastsUntilItsTimeIsOver() {
        UsageLog log = read(activated().graph(), password("2026-05-04T22:00:00Z"));
        assertThat(log.elevations()).containsExactly(elevation("2026-05-04T10:00:05Z", "2026-05-04T18:00:05Z"));
        assertThat(log.names()).containsEntry(PrincipalId.of(KIM), KIM_NAME);
        assertThat(log.last()).contains(Instant.parse("2026-05-04T22:00:00Z"));
    }

    @Test
    void itsHolderOrAnAdministratorMayEndItSooner() {
        for (String how :
                List.of("Remove member from role", "Remove member from role completed (PIM deactivate)", EXPIRED)) {
            UsageLog log = read(
                    activated().graph(),
                    ended(how, "2026-05-04T09:00:00Z"),
                    ended(how, "2026-05-04T12:00:00Z"),
                    ended(how, "2026-05-04T13:00:00Z"),
                    password("2026-05-04T22:00:00Z"));
            assertThat(log.elevations())
                    .as(how)
                    .containsExactly(elevation("2026-05-04T10:00:05Z", "2026-05-04T12:00:00Z"));
        }
    }

    @Test
    void itEndsWithTheLogs() {
        assertThat(read(activated().graph(), password("2026-05-04T11:00:00Z")).elevations())
                .containsExactly(elevation("2026-05-04T10:00:05Z", "2026-05-04T11:00:00.000001Z"));
    }

    @Test
    void aDeedIsWhatAPersonDidAndNotPimsOwnRecord() {
        UsageLog log = read(
                activated().graph(),
                audit("Add member to role requested (PIM activation)")
                        .byUser(KIM, KIM_NAME, "")
                        .graph(),
                password("2026-05-04T11:00:00Z"));
        assertThat(log.deeds())
                .containsExactly(new Deed(
                        PrincipalId.of(KIM),
                        Instant.parse("2026-05-04T11:00:00Z"),
                        new Operation("Reset user password", "UserManagement"),
                        Set.of(PrincipalId.of(SAM))));
    }

    @Test
    void whatFailedWhatApplicationsDidAndWhatTheNeverElevatedDidIsNoDeed() {
        UsageLog log = read(
                activated().graph(),
                audit("Delete user").byUser(KIM, KIM_NAME, "").result("failure").graph(),
                audit("Delete user").byApp("Robot").graph(),
                audit("Delete user").byUser(SAM, "sam@contoso.example", "").graph());
        assertThat(log.deeds()).isEmpty();
    }

    @Test
    void copiesOfAnEventCountOnceAndTheOrderDoesNotMatter() {
        List<String> records = Arrays.asList(
                activated().graph(),
                activated().diagnostics(),
                password("2026-05-04T11:00:00Z"),
                password("2026-05-04T11:00:00Z"),
                ended(EXPIRED, "2026-05-04T12:00:00Z"));
        UsageLog log = read(records.toArray(String[]::new));
        assertThat(log.elevations()).hasSize(1);
        assertThat(log.deeds()).hasSize(1);
        Collections.reverse(records);
        assertThat(read(records.toArray(String[]::new))).isEqualTo(log);
    }

    @Test
    void activationsForAzureAndForGroupsAreCountedOnly() {
        UsageLog log = read(
                activated().category("ResourceManagement").graph(),
                activated()
                        .category("GroupManagement")
                        .at("2026-05-05T10:00:00Z")
                        .graph());
        assertThat(log.elevations()).isEmpty();
        assertThat(log.others()).isEqualTo(2);
    }

    @Test
    void anActivationOfNoKnownRoleIsCountedOnly() {
        UsageLog log = read(audit(BEGUN)
                .byUser(KIM, KIM_NAME, "")
                .target("Role", SAM, "Frobnicator")
                .graph());
        assertThat(log.elevations()).isEmpty();
        assertThat(log.unresolved()).isEqualTo(1);
    }

    @Test
    void nothingIsReadOfNothing() {
        assertThat(read())
                .isEqualTo(new UsageLog(List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty(), 0, 0));
    }

    private static UsageLog read(String... records) {
        Projection projection = Projection.of(UsageReader.fields());
        UsageGatherer gatherer = new UsageGatherer();
        UsageReader reader = new UsageReader(projection, RoleCatalogue.builtIn(), gatherer);
        for (String record : records) {
            Records.row(projection, record, reader::read);
        }
        return gatherer.end();
    }

    private static Elevation elevation(String from, String until) {
        return new Elevation(
                PrincipalId.of(KIM),
                RoleDefinitionId.of(GLOBAL),
                Instant.parse(from),
                Instant.parse(until),
                Optional.of(Duration.ofHours(8)));
    }

    private static Audit activated() {
        return about(audit(BEGUN).byUser(KIM, KIM_NAME, ""))
                .detail("StartTime", "2026-05-04T10:00:05Z")
                .detail("ExpirationTime", "2026-05-04T18:00:05Z");
    }

    private static String ended(String how, String when) {
        return about(audit(how).byApp("MS-PIM")).at(when).graph();
    }

    private static Audit about(Audit audit) {
        return audit.target("Role", GLOBAL, "Global Administrator", change("TemplateId", GLOBAL))
                .target("User", KIM, KIM_NAME);
    }

    private static String password(String when) {
        return audit("Reset user password")
                .category("UserManagement")
                .byUser(KIM, KIM_NAME, "")
                .target("User", SAM, "sam@contoso.example")
                .at(when)
                .graph();
    }
}
