package dev.gatehouse.detection.context;

import static dev.gatehouse.detection.Records.KIM;
import static dev.gatehouse.detection.Records.KIM_NAME;
import static dev.gatehouse.detection.Records.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Records;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.logs.Projection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ContextFactsTest {
    private static final Projection PROJECTION = Projection.of(ContextFacts.fields());
    private static final String T = "2026-05-04T10:00:00Z";

    @Test
    void isEmptyWithoutConfigurationAndLogs() {
        assertThat(new ContextFacts(Configuration.none()).build().version())
                .isEqualTo(Context.none().version());
    }

    @Test
    void learnsTheIdBehindADeclaredNameFromASignIn() {
        ContextFacts facts = declared("emergencyAccounts: [" + KIM_NAME + "]");
        Context before = facts.build();
        assertThat(before.find(KIM, "")).isEmpty();
        assertThat(signIn(facts, before, KIM, KIM_NAME.toUpperCase(java.util.Locale.ROOT)))
                .isTrue();
        assertThat(facts.build().find(KIM, "").orElseThrow().emergencyAt(0)).isTrue();
        assertThat(facts.build().objectIds()).containsExactly(KIM);
    }

    @Test
    void learnsNothingOfNamesThatNobodyAsksFor() {
        ContextFacts facts = declared("emergencyAccounts: [" + KIM_NAME + "]");
        assertThat(signIn(facts, facts.build(), SAM, "sam@contoso.example")).isFalse();
        assertThat(signIn(facts, facts.build(), "", KIM_NAME)).isFalse();
        assertThat(signIn(facts, facts.build(), "00000000-0000-0000-0000-000000000000", KIM_NAME))
                .isFalse();
    }

    @Test
    void rowsAreGoneThroughAgainWhereNamesMatter() {
        String signIn = Records.signIn(KIM, KIM_NAME, T, 0, "203.0.113.7");
        Context context = ContextFacts.learn(
                configuration("emergencyAccounts: [" + KIM_NAME + "]"),
                PROJECTION,
                use -> Records.row(PROJECTION, signIn, use));
        assertThat(context.find(KIM, "").orElseThrow().emergencyAt(0)).isTrue();
    }

    @Test
    void theSecondTimeIsNoNews() {
        ContextFacts facts = declared("emergencyAccounts: [" + KIM_NAME + "]");
        assertThat(signIn(facts, facts.build(), KIM, KIM_NAME)).isTrue();
        assertThat(signIn(facts, facts.build(), KIM, KIM_NAME)).isFalse();
    }

    @Test
    void aNameThatPassedToAnotherAccountIsLearnedForBoth() {
        ContextFacts facts = declared("emergencyAccounts: [" + KIM_NAME + "]");
        assertThat(signIn(facts, facts.build(), KIM, KIM_NAME)).isTrue();
        assertThat(signIn(facts, facts.build(), SAM, KIM_NAME)).isTrue();
        assertThat(facts.build().objectIds()).containsExactlyInAnyOrder(KIM, SAM);
    }

    @Test
    void collectorsOfManyThreadsGiveOneContext() {
        String given = Records.audit("Disable account")
                .at(T)
                .target("User", KIM, KIM_NAME)
                .graph();
        String other = Records.audit("Enable account")
                .at("2026-05-04T11:00:00Z")
                .target("User", KIM, KIM_NAME)
                .diagnostics();
        ContextFacts one = new ContextFacts(Configuration.none());
        read(one, List.of(given, other));
        ContextFacts two = new ContextFacts(Configuration.none());
        read(two, List.of(other));
        read(two, List.of(given, given));
        assertThat(two.build().version()).isEqualTo(one.build().version());
        assertThat(one.build().counts()).containsEntry(How.OPERATION, 1);
    }

    @Test
    void theOrganisationsOwnRolesDecide() {
        String reader = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
        String given = Records.audit("Add member to role")
                .byApp("MS-PIM")
                .target("User", KIM, KIM_NAME, Records.change("Role.TemplateId", reader))
                .graph();
        ContextFacts plain = new ContextFacts(Configuration.none());
        read(plain, List.of(given));
        assertThat(plain.build().find(KIM, "")).isEmpty();
        ContextFacts added = declared("privilegedRoles: {add: [" + reader + "]}");
        read(added, List.of(given));
        assertThat(added.build().find(KIM, "").orElseThrow().holds())
                .extracting(Hold::roleName)
                .containsExactly("Directory Readers");
    }

    private static void read(ContextFacts facts, List<String> records) {
        ContextFacts.Collector collector = facts.collector(PROJECTION);
        records.forEach(record -> Records.row(PROJECTION, record, collector::read));
        collector.merge();
    }

    private static boolean signIn(ContextFacts facts, Context context, String id, String name) {
        ContextFacts.Collector collector = facts.collector(PROJECTION);
        Records.row(
                PROJECTION, Records.signIn(id, name, T, 0, "203.0.113.1"), row -> collector.learnName(row, context));
        return collector.merge();
    }

    private static ContextFacts declared(String yaml) {
        return new ContextFacts(configuration(yaml));
    }

    private static Configuration configuration(String yaml) {
        return ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .configuration()
                .orElseThrow();
    }
}
