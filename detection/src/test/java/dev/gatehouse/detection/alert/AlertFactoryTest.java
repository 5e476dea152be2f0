package dev.gatehouse.detection.alert;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static dev.gatehouse.detection.Records.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.sigma.SigmaParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AlertFactoryTest {
    private static final String T = "2026-05-04T10:00:00Z";
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void saysWhoDidWhatAndWhy() {
        Alert alert = alert(
                "signinlogs",
                "{ResultType: '50053'}",
                "custom: {rows: [one], summary: '{UserPrincipalName} from {IPAddress}', advice: Ask.}",
                signIn(),
                "privilegedAccounts: [" + KIM_NAME + "]");
        assertThat(alert.summary()).isEqualTo(KIM_NAME + " from 203.0.113.9");
        assertThat(alert.time()).contains(Instant.parse(T));
        assertThat(alert.detectedAt()).isEqualTo(NOW);
        assertThat(alert.state()).isEqualTo(AlertState.FINAL);
        assertThat(alert.rule().rows()).containsExactly("one");
        assertThat(alert.rule().version()).matches("sha256:[0-9a-f]{64}");
        assertThat(alert.advice()).isEqualTo("Ask.");
        assertThat(alert.steps().getFirst().why()).containsExactly(new Reason("ResultType", "50053", "equals 50053"));
        assertThat(alert.steps().getFirst().events().getFirst().id()).isEqualTo("ac4fd2f5-66a4-543c-927d-d2178d55db78");
        assertThat(alert.entities()).extracting(Entity::type).containsExactly("user", "ip");
        Entity user = alert.entities().getFirst();
        assertThat(user.id()).contains(KIM);
        assertThat(user.privilege().orElseThrow().how()).isEqualTo("declared");
        assertThat(user.privilege().orElseThrow().since()).isEmpty();
    }

    @Test
    void saysWithWhichSessionAndTokenItWasDone() {
        String signIn = signIn().replaceFirst(
                        "\\{", "{\"sessionId\":\"00aa11bb-session\",\"uniqueTokenIdentifier\":\"dG9rZW4tMTIz\",");
        assertThat(alert("signinlogs", "{ResultType: '50053'}", "", signIn, "").sessions())
                .containsExactly(
                        new SessionRef(SessionRef.SESSION, "00aa11bb-session"),
                        new SessionRef(SessionRef.TOKEN, "dG9rZW4tMTIz"));
        String without = signIn.replace("00aa11bb-session", "00000000-0000-0000-0000-000000000000")
                .replace("dG9rZW4tMTIz", "None");
        assertThat(alert("signinlogs", "{ResultType: '50053'}", "", without, "").sessions())
                .isEmpty();
    }

    @Test
    void anAlertOfARuleWithoutASummaryIsCalledByItsTitle() {
        assertThat(alert("signinlogs", "{ResultType: '50053'}", "", signIn(), "")
                        .summary())
                .isEqualTo("T: " + KIM_NAME);
    }

    @Test
    void anEmergencyAccountIsCalledOne() {
        Alert alert = alert(
                "signinlogs",
                "{User.IsEmergencyAccess: true}",
                "",
                signIn(),
                "emergencyAccounts: [{account: " + KIM_NAME + ", from: 2026-01-01T00:00:00Z}]");
        EntityPrivilege privilege = alert.entities().getFirst().privilege().orElseThrow();
        assertThat(privilege.emergencyAccess()).isTrue();
        assertThat(privilege.since()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(alert.steps().getFirst().why()).isNotEmpty();
    }

    @Test
    void privilegeIsThatOfTheTimeOfTheEvent() {
        Alert alert = alert(
                "signinlogs",
                "{ResultType: '50053'}",
                "",
                signIn(),
                "privilegedAccounts: [{account: " + KIM_NAME + ", from: 2026-05-05T00:00:00Z}]");
        assertThat(alert.entities().getFirst().privilege()).isEmpty();
    }

    @Test
    void theTargetsOfAnAuditAreItsEntities() {
        String audit = Records.audit("Update user")
                .target("User", KIM, KIM_NAME)
                .target("Group", SAM, "Keepers")
                .target("Request", "", "")
                .graph();
        Alert all = alert("auditlogs", "{Result: success}", "", audit, "");
        assertThat(all.entities())
                .extracting(Entity::type, Entity::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("user", "sam@contoso.example"),
                        org.assertj.core.groups.Tuple.tuple("user", KIM_NAME),
                        org.assertj.core.groups.Tuple.tuple("group", "Keepers"));
        Alert some = alert("auditlogs", "{Result: success}", "custom: {entities: [Target.Group]}", audit, "");
        assertThat(some.entities()).extracting(Entity::name).containsExactly("Keepers");
    }

    @Test
    void whoActedIsToldFromWhomItWasDoneTo() {
        String audit =
                Records.audit("Update user").target("User", KIM, KIM_NAME).graph();

        List<Entity> entities =
                alert("auditlogs", "{Result: success}", "", audit, "").entities();

        assertThat(entities)
                .extracting(Entity::id, Entity::acted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(java.util.Optional.of(SAM), true),
                        org.assertj.core.groups.Tuple.tuple(java.util.Optional.of(KIM), false));
    }

    @Test
    void whoDidItToHimselfIsOneWhoActedWhicheverComesFirst() {
        String audit = Records.audit("Update user")
                .target("User", SAM, "sam@contoso.example")
                .graph();
        for (String order : List.of("[Actor, Target.User]", "[Target.User, Actor]")) {
            Alert alert = alert("auditlogs", "{Result: success}", "custom: {entities: " + order + "}", audit, "");

            assertThat(alert.entities())
                    .as(order)
                    .singleElement()
                    .satisfies(one -> assertThat(one.acted()).isTrue());
            assertThat(AlertReader.read(AlertJson.write(alert)).entities()).isEqualTo(alert.entities());
        }
    }

    @Test
    void whoSignedInActed() {
        assertThat(alert("signinlogs", "{ResultType: '50053'}", "", signIn(), "")
                        .entities())
                .extracting(Entity::type, Entity::acted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("user", true),
                        org.assertj.core.groups.Tuple.tuple("ip", false));
    }

    @Test
    void anApplicationThatActsIsAServicePrincipal() {
        String audit = Records.audit("Update user")
                .byApp("MS-PIM")
                .target("User", KIM, KIM_NAME)
                .graph();
        Alert alert = alert("auditlogs", "{Result: success}", "custom: {entities: [Actor]}", audit, "");
        assertThat(alert.entities()).singleElement().satisfies(entity -> {
            assertThat(entity.type()).isEqualTo("servicePrincipal");
            assertThat(entity.name()).isEqualTo("MS-PIM");
        });
    }

    @Test
    void theRoleOfAnAuditIsAnEntity() {
        String audit = Records.audit("Add member to role")
                .target("User", KIM, KIM_NAME, Records.change("Role.DisplayName", "Global Administrator"))
                .graph();
        Alert alert = alert("auditlogs", "{Result: success}", "custom: {entities: [Target.Role]}", audit, "");
        assertThat(alert.entities())
                .extracting(Entity::type, Entity::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("role", "Global Administrator"));
    }

    @Test
    void everyLogThatNamesAUserHasHimAsTheUser() {
        String declared = "privilegedAccounts: [" + KIM_NAME + ", " + KIM + "]";
        List<String> records = List.of(
                "{\"CreationTime\":\"2026-05-04T10:00:00\",\"Id\":\"1\",\"Operation\":\"New-InboxRule\",\"RecordType\":1,"
                        + "\"UserId\":\"" + KIM_NAME + "\",\"Workload\":\"Exchange\",\"OrganizationId\":\"t\"}",
                "{\"time\":\"2026-05-04T10:00:00Z\",\"resourceId\":\"/SUBSCRIPTIONS/S/RESOURCEGROUPS/R/PROVIDERS/"
                        + "MICROSOFT.KEYVAULT/VAULTS/V\",\"operationName\":\"VaultPatch\",\"category\":\"AuditEvent\","
                        + "\"resultType\":\"Success\",\"identity\":{\"claim\":{\"http://schemas.microsoft.com/identity/claims/"
                        + "objectidentifier\":\"" + KIM
                        + "\",\"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn\":\""
                        + KIM_NAME
                        + "\"}},\"properties\":{\"id\":\"https://v.vault.azure.net/\",\"httpStatusCode\":200}}",
                "{\"Type\":\"SecurityAlert\",\"TimeGenerated\":\"2026-05-04T10:00:00Z\",\"SystemAlertId\":\"1\","
                        + "\"AlertName\":\"A\",\"ProviderName\":\"MCAS\",\"CompromisedEntity\":\"" + KIM_NAME
                        + "\",\"Entities\":\"[]\"}",
                "{\"Type\":\"SecurityAlert\",\"TimeGenerated\":\"2026-05-04T10:00:00Z\",\"SystemAlertId\":\"1\","
                        + "\"AlertName\":\"A\",\"ProviderName\":\"MCAS\",\"CompromisedEntity\":\"\",\"Entities\":"
                        + "\"[{\\\"$id\\\":\\\"2\\\",\\\"AadUserId\\\":\\\"" + KIM
                        + "\\\",\\\"Type\\\":\\\"account\\\"}]\"}");
        List<String> services = List.of("exchange", "keyvault", "securityalert", "securityalert");
        for (int i = 0; i < records.size(); i++) {
            Alert alert = alert(services.get(i), "{User.IsPrivileged: true}", "", records.get(i), declared);
            assertThat(alert.entities().getFirst().name()).as(records.get(i)).isIn(KIM_NAME, KIM);
            assertThat(alert.entities().getFirst().privilege())
                    .as(records.get(i))
                    .isPresent();
        }
    }

    @Test
    void moreTargetsThanAnyoneReadsAreCut() {
        Records.Audit audit = Records.audit("Update user");
        for (int i = 10; i < 60; i++) {
            audit.target("User", "6d43646f-6d4e-53bc-8391-938ae6dd27" + i, "user" + i + "@contoso.example");
        }
        Alert alert = alert("auditlogs", "{Result: success}", "custom: {entities: [Target]}", audit.graph(), "");
        assertThat(alert.entities()).hasSize(20);
    }

    @Test
    void hostileNamesAreMadePrintable() {
        String record =
                signIn().replace(KIM_NAME, "a\\u001b[31m\\u202e@b.example").replace("203.0.113.9", "1\\n2");
        Alert alert = alert("signinlogs", "{ResultType: '50053'}", "", record, "");
        assertThat(alert.summary()).isEqualTo("T: a [31m @b.example");
        assertThat(alert.entities()).extracting(Entity::name).containsExactly("a [31m @b.example", "1 2");
    }

    @Test
    void theSameEventInAnotherShapeIsTheSameAlert() {
        Records.Audit audit = Records.audit("Disable account").target("User", KIM, KIM_NAME);
        Alert graph = alert("auditlogs", "{Result: success}", "", audit.graph(), "");
        Alert diagnostics = alert("auditlogs", "{Result: success}", "", audit.diagnostics(), "");
        assertThat(diagnostics).isEqualTo(graph);
    }

    @Test
    void theRecordsOfOneOperationMakeOneAlert() {
        Rulebook book = book("auditlogs", "{Target.Role.DisplayName: Global Administrator}", """
                custom:
                  operation: [Target.User.Id, Target.Role.DisplayName]
                  entities: [Target.User, Actor, IPAddress]
                  summary: "by {Actor.UserPrincipalName|Actor.DisplayName}"
                """);
        Context context = Context.none();
        Detector detector = new Detector(book, RoleCatalogue.builtIn(), context);
        AlertFactory factory = new AlertFactory("home", book, context, NOW);
        Operations operations = AlertFactory.operations(book);
        OperationDraft draft = factory.operation(0, "anchor");
        Set<String> keys = new HashSet<>();
        List<String> records = List.of(
                Records.audit("Add eligible member to role")
                        .at("2026-05-04T10:00:00Z")
                        .byApp("MS-PIM")
                        .target("User", KIM, KIM_NAME, Records.change("Role.DisplayName", "Global Administrator"))
                        .graph(),
                Records.audit("Add eligible member to role in PIM completed (permanent)")
                        .at("2026-05-04T10:00:02Z")
                        .target("Role", Records.SAM, "Global Administrator")
                        .target("User", KIM, KIM_NAME)
                        .graph());
        for (String record : records) {
            Records.row(
                    book.projection(),
                    record,
                    row -> detector.match(row, number -> {
                        keys.add(operations
                                .key(book.rules().get(number), detector.event())
                                .orElseThrow());
                        draft.event(detector.event(), List.of(new SourceRef("f", 0)));
                    }));
        }
        Alert alert = draft.alert();

        assertThat(keys).hasSize(1);
        assertThat(alert.summary()).isEqualTo("by sam@contoso.example");
        assertThat(alert.entities()).extracting(Entity::name).containsExactly(KIM_NAME, "sam@contoso.example");
        assertThat(alert.steps()).hasSize(2).noneMatch(step -> step.why().isEmpty());
        assertThat(alert.eventCount()).isEqualTo(2);
        assertThat(alert.firstEvent()).contains(Instant.parse("2026-05-04T10:00:00Z"));
        assertThat(alert.lastEvent()).contains(Instant.parse("2026-05-04T10:00:02Z"));
    }

    @Test
    void aSentenceSaysWhatItIsToldToWhereTheEventSaysNothing() {
        Alert alert = alert(
                "signinlogs",
                "{ResultType: '50053'}",
                "custom: {summary: \"{User} on {DeviceDetail.displayName|'no known device'}, {IPAddress|'nowhere'}\"}",
                signIn(),
                "");
        assertThat(alert.summary()).isEqualTo(KIM_NAME + " on no known device, 203.0.113.9");
    }

    private static String signIn() {
        return Records.signIn(KIM, KIM_NAME, T, 50053, "203.0.113.9");
    }

    private static Alert alert(String service, String test, String more, String record, String yaml) {
        Rulebook book = book(service, test, more);
        ContextFacts facts =
                new ContextFacts(ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .configuration()
                        .orElseThrow());
        Context context = facts.build();
        Detector detector = new Detector(book, facts.roles(), context);
        AlertFactory factory = new AlertFactory("home", book, context, NOW);
        List<Alert> alerts = new ArrayList<>();
        Records.row(
                book.projection(),
                record,
                row -> detector.match(row, number -> {
                    Occurrence once =
                            new Occurrence(row.anchor(), List.of(new SourceRef("f", 0)), row.time(), row.time(), 1);
                    alerts.add(factory.create(number, detector.event(row), once));
                }));
        assertThat(alerts).hasSize(1);
        return alerts.getFirst();
    }

    private static Rulebook book(String service, String test, String more) {
        String product = service.equals("exchange") ? "m365" : "azure";
        String text = "title: T\nlogsource: {product: " + product + ", service: " + service + "}\ndetection:\n  one: "
                + test + "\n  condition: one\n" + more + "\n";
        Rule rule = Rule.of(SigmaParser.parse("t.yml", text).rules().getFirst(), RuleSource.CATALOGUE);
        Set<String> shown = new HashSet<>(AlertFactory.fields());
        shown.addAll(ContextFacts.fields());
        return Rulebook.of(List.of(rule), Watchlists.NONE, shown);
    }
}
