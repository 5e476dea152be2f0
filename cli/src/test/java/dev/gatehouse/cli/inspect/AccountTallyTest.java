package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.context.Principal;
import dev.gatehouse.logs.Projection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AccountTallyTest {
    private static final Projection FIELDS = Projection.of(fields());
    private static final String KIM = "6d43646f-0000-4000-8000-00000000000a";

    @Test
    void countsAUserOnceInWhateverCaseItsIdIsWritten() {
        AccountTally tally = tally(
                signIn(KIM, "kim@contoso.example"),
                signIn(KIM.toUpperCase(java.util.Locale.ROOT), "Kim@contoso.example"),
                signIn("", "lee@contoso.example"),
                signIn("", "LEE@contoso.example"));
        assertThat(tally.users().size()).isEqualTo(2);
        assertThat(tally.applications().size()).isEqualTo(1);
        assertThat(tally.actors().size()).isZero();
    }

    @Test
    void countsWhoDidWhatAuditsTell() {
        AccountTally tally = tally(audit("user", "id", KIM), audit("app", "displayName", "Sync"));
        assertThat(tally.actors().size()).isEqualTo(2);
        assertThat(tally.users().size()).isZero();
    }

    @Test
    void noticesTheDeclaredEmergencyAccounts() {
        AccountTally tally = tally(signIn(KIM, "Bg-One@contoso.example"), signIn("", "lee@contoso.example"));
        tally.add(tally(audit("user", "userPrincipalName", "bg-two@contoso.example")));
        assertThat(tally.emergency().stream().map(Principal::names))
                .containsExactlyInAnyOrder(List.of("bg-one@contoso.example"), List.of("bg-two@contoso.example"));
        assertThat(tally.users().size()).isEqualTo(2);
        assertThat(tally.actors().size()).isEqualTo(1);
    }

    private static AccountTally tally(String... records) {
        AccountTally tally = new AccountTally(FIELDS, declared());
        for (String one : records) {
            Rows.each(FIELDS, one, tally::row);
        }
        return tally;
    }

    private static Context declared() {
        String yaml = "emergencyAccounts: [bg-one@contoso.example, bg-two@contoso.example, bg-six@contoso.example]\n";
        Configuration configuration = ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .configuration()
                .orElseThrow();
        return new ContextFacts(configuration).build();
    }

    private static List<String> fields() {
        List<String> fields = new ArrayList<>(AccountTally.FIELDS);
        fields.addAll(ContextFacts.fields());
        return fields;
    }

    private static String signIn(String id, String name) {
        return """
                {"id":"ac4fd2f5-0000-4000-8000-000000000001","createdDateTime":"2026-05-04T10:00:00Z","userId":"%s",\
                "userPrincipalName":"%s","appId":"c44b4083-3bb0-49c1-b47d-974e53cbdf3c","appDisplayName":"Portal",\
                "clientAppUsed":"Browser","status":{"errorCode":0}}""".formatted(id, name);
    }

    private static String audit(String kind, String key, String value) {
        return """
                {"id":"Directory_1","category":"RoleManagement","activityDisplayName":"Add member to role",\
                "activityDateTime":"2026-05-04T10:00:00Z","result":"success","loggedByService":"Core Directory",\
                "initiatedBy":{"%s":{"%s":"%s"}},"targetResources":[]}""".formatted(kind, key, value);
    }
}
