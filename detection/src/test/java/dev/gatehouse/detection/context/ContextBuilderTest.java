package dev.gatehouse.detection.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ConfigurationReader;
import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.UserPrincipalName;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ContextBuilderTest {
    private static final List<How> HOWS = List.of(How.values());
    private static final String KIM = "kim@contoso.example";
    private static final ObjectId KIM_ID = ObjectId.of("11111111-0000-4000-8000-000000000001");
    private static final ObjectId OTHER_ID = ObjectId.of("22222222-0000-4000-8000-000000000002");
    private static final ObjectId GROUP = ObjectId.of("33333333-0000-4000-8000-000000000003");
    private static final String MAY_4 = "2026-05-04T00:00:00Z";

    @Test
    void knowsNobodyWithoutFacts() {
        Context context = Context.none();
        assertThat(context.counts()).isEmpty();
        assertThat(context.emergencyAccounts()).isZero();
        assertThat(context.find(KIM_ID.toString(), KIM)).isEmpty();
    }

    @Test
    void anAccountThatIsDeclaredByNameIsFoundByTheIdThatBearsTheName() {
        Context context = declared("privilegedAccounts: [KIM@Contoso.example]")
                .add(alias(KIM_ID, KIM))
                .build();
        assertThat(context.find(KIM_ID.toString(), "")).isPresent();
        assertThat(context.find("", KIM)).isPresent();
        assertThat(privileged(context, KIM_ID.toString(), MAY_4)).isTrue();
    }

    @Test
    void anAccountThatIsDeclaredByIdIsFoundByItsName() {
        Context context = declared("privilegedAccounts: [" + KIM_ID + "]")
                .add(alias(KIM_ID, KIM))
                .build();
        assertThat(privileged(context, KIM, MAY_4)).isTrue();
    }

    @Test
    void aRenamedAccountIsFoundByBothNames() {
        Context context = declared("privilegedAccounts: [kim@contoso.example]")
                .add(alias(KIM_ID, KIM))
                .add(alias(KIM_ID, "kim.abara@contoso.example"))
                .build();
        assertThat(context.find("", "kim.abara@contoso.example")).isPresent();
        assertThat(context.find("", KIM)).isEqualTo(context.find(KIM_ID.toString(), ""));
    }

    @Test
    void aGuestMayBeDeclaredByHisOwnAddress() {
        Context context = declared("privilegedAccounts: [kim_b@fabrikam.example]")
                .add(alias(KIM_ID, "kim_b_fabrikam.example#EXT#@contoso.onmicrosoft.com"))
                .build();
        assertThat(privileged(context, KIM_ID.toString(), MAY_4)).isTrue();
        assertThat(privileged(context, "kim_b@fabrikam.example", MAY_4)).isTrue();
    }

    @Test
    void aGuestMayBeDeclaredByHisNameInTheTenant() {
        Context context = declared("privilegedAccounts: ['kim_b_fabrikam.example#EXT#@contoso.onmicrosoft.com']")
                .add(alias(KIM_ID, "kim_b@fabrikam.example"))
                .build();
        assertThat(privileged(context, KIM_ID.toString(), MAY_4)).isTrue();
    }

    @Test
    void aDeletedAccountIsStillTheOneThatWasDeclared() {
        String deleted = KIM_ID.toString().replace("-", "") + KIM;
        Context context = declared("privilegedAccounts: [" + KIM + "]")
                .add(alias(KIM_ID, deleted))
                .build();
        assertThat(privileged(context, KIM_ID.toString(), MAY_4)).isTrue();
    }

    @Test
    void aDeclarationHoldsFromAndUntilItsMoments() {
        Context context = declared("""
                        privilegedAccounts:
                          - {account: kim@contoso.example, from: 2026-05-04T09:00:00Z, until: 2026-05-05T09:00:00Z}
                        """).build();
        assertThat(privileged(context, KIM, "2026-05-04T08:59:59Z")).isFalse();
        assertThat(privileged(context, KIM, "2026-05-04T09:00:00Z")).isTrue();
        assertThat(privileged(context, KIM, "2026-05-05T08:59:59.999999Z")).isTrue();
        assertThat(privileged(context, KIM, "2026-05-05T09:00:00Z")).isFalse();
    }

    @Test
    void anEmergencyAccountIsPrivilegedWhileItIsDeclared() {
        Context context = declared("""
                        emergencyAccounts:
                          - {account: kim@contoso.example, until: 2026-05-05T00:00:00Z, reason: break glass}
                        """).add(alias(KIM_ID, KIM)).build();
        Principal kim = context.find(KIM_ID.toString(), "").orElseThrow();
        assertThat(kim.emergencyAt(micros(MAY_4))).isTrue();
        assertThat(kim.privilegedAt(micros(MAY_4))).isTrue();
        assertThat(kim.emergencyAt(micros("2026-05-05T00:00:00Z"))).isFalse();
        assertThat(kim.emergency().getFirst().evidence())
                .contains("gatehouse.yaml:2:")
                .contains("break glass");
        assertThat(context.emergencyAccounts()).isEqualTo(1);
        assertThat(context.counts()).containsExactly(java.util.Map.entry(How.DECLARED, 1));
        assertThat(context.privilege(KIM, role -> true, DirectoryScope.WHOLE, micros(MAY_4)))
                .isInstanceOf(Privilege.Yes.class);
    }

    @Test
    void whoIsDeclaredIsKnownByTheDeclarationHoweverHeActs() {
        Context context = declared("""
                        privilegedAccounts:
                          - {account: kim@contoso.example, from: 2026-05-04T00:00:00Z, until: 2026-05-06T00:00:00Z}
                        """)
                .add(new Fact.Assignment(
                        UserPrincipalName.of(KIM),
                        Optional.empty(),
                        Mark.seen(micros("2026-05-01T00:00:00Z"), How.OPERATION, "event 1")))
                .build();
        Principal kim = context.find("", KIM).orElseThrow();
        assertThat(kim.at(micros("2026-05-02T00:00:00Z"))).extracting(Hold::how).containsExactly(How.OPERATION);
        assertThat(kim.at(micros("2026-05-05T00:00:00Z"))).extracting(Hold::how).startsWith(How.DECLARED);
        assertThat(kim.at(micros("2026-05-07T00:00:00Z"))).extracting(Hold::how).containsExactly(How.OPERATION);
    }

    @Test
    void aMemberOfAGroupHoldsWhatTheGroupHoldsWhileBothLast() {
        Context context = new ContextBuilder()
                .add(assignment(
                        new PrincipalId(GROUP), "Helpdesk Administrator", Mark.begin(10, 100, How.ASSIGNED, "a")))
                .add(new Fact.Membership(
                        new PrincipalId(KIM_ID), GROUP, Mark.begin(50, Hold.ALWAYS, How.ASSIGNED, "b")))
                .add(alias(KIM_ID, KIM))
                .build();
        Principal kim = context.find("", KIM).orElseThrow();
        assertThat(kim.holds()).hasSize(1);
        Hold hold = kim.holds().getFirst();
        assertThat(hold.from()).isEqualTo(50);
        assertThat(hold.until()).isEqualTo(100);
        assertThat(hold.roleName()).isEqualTo("Helpdesk Administrator");
        assertThat(hold.evidence()).contains("a", "b", GROUP.toString());
    }

    @Test
    void whoMayActivateTheMembershipStaysEligibleWhenAnActivationEnds() {
        Context context = new ContextBuilder()
                .add(assignment(
                        new PrincipalId(GROUP), "Helpdesk Administrator", Mark.begin(0, Hold.ALWAYS, How.ASSIGNED, "")))
                .add(new Fact.Membership(
                        new PrincipalId(KIM_ID), GROUP, Mark.begin(10, Hold.ALWAYS, How.ELIGIBLE, "eligible")))
                .add(new Fact.Membership(new PrincipalId(KIM_ID), GROUP, Mark.begin(20, 30, How.ASSIGNED, "")))
                .add(new Fact.Membership(new PrincipalId(KIM_ID), GROUP, Mark.end(30, How.ASSIGNED, "")))
                .build();
        Principal kim = context.find(KIM_ID.toString(), "").orElseThrow();
        assertThat(kim.at(5)).isEmpty();
        assertThat(kim.at(40))
                .extracting(Hold::evidence)
                .allMatch(evidence -> evidence.endsWith("eligible"))
                .hasSize(1);
    }

    @Test
    void whoLeftTheGroupBeforeItGotTheRoleHoldsNothing() {
        Context context = new ContextBuilder()
                .add(assignment(
                        new PrincipalId(GROUP),
                        "Helpdesk Administrator",
                        Mark.begin(10, Hold.ALWAYS, How.ASSIGNED, "")))
                .add(new Fact.Membership(new PrincipalId(KIM_ID), GROUP, Mark.end(10, How.ASSIGNED, "")))
                .build();
        assertThat(context.find(KIM_ID.toString(), "")).isEmpty();
    }

    @Test
    void aMemberOfAGroupWithoutRolesHoldsNothing() {
        Context context = new ContextBuilder()
                .add(new Fact.Membership(new PrincipalId(KIM_ID), GROUP, Mark.begin(1, Hold.ALWAYS, How.ASSIGNED, "")))
                .build();
        assertThat(context.find(KIM_ID.toString(), "")).isEmpty();
    }

    @Test
    void answersYesNoAndUnknown() {
        Context context = new ContextBuilder()
                .add(assignment(
                        new PrincipalId(KIM_ID), "Global Administrator", Mark.begin(10, 20, How.ASSIGNED, "event 7")))
                .build();
        String kim = KIM_ID.toString();
        assertThat(context.privilege(kim, role -> true, DirectoryScope.WHOLE, 15))
                .isInstanceOfSatisfying(
                        Privilege.Yes.class,
                        yes -> assertThat(yes.holds())
                                .extracting(Hold::evidence)
                                .containsExactly("event 7"));
        assertThat(context.privilege(kim, role -> role.name().equals("User Administrator"), DirectoryScope.WHOLE, 15))
                .isInstanceOf(Privilege.No.class);
        assertThat(context.privilege(kim, role -> true, DirectoryScope.WHOLE, 20))
                .isInstanceOf(Privilege.No.class);
        assertThat(context.privilege(kim, role -> true, Scope.azure("/").orElseThrow(), 15))
                .as("a role of the directory does not reach Azure")
                .isInstanceOf(Privilege.No.class);
        assertThat(context.privilege(OTHER_ID.toString(), role -> true, DirectoryScope.WHOLE, 15))
                .isInstanceOf(Privilege.Unknown.class);
        assertThat(context.privilege("nobody@contoso.example", role -> true, DirectoryScope.WHOLE, 15))
                .isInstanceOf(Privilege.Unknown.class);
    }

    @Test
    void anEventWithoutATimeCountsWhateverWasEverTrue() {
        Context context = new ContextBuilder()
                .add(assignment(new PrincipalId(KIM_ID), "Global Administrator", Mark.begin(10, 20, How.ASSIGNED, "")))
                .build();
        Principal kim = context.find(KIM_ID.toString(), "").orElseThrow();
        assertThat(kim.privilegedAt(Principal.NO_TIME)).isTrue();
        assertThat(kim.at(Principal.NO_TIME)).hasSize(1);
    }

    @Test
    void theOrderAndTheNumberOfFactsDoNotMatter() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            List<Fact> facts = new ArrayList<>();
            for (int i = 2 + random.nextInt(20); i > 0; i--) {
                facts.add(any(random));
            }
            Context expected = new ContextBuilder().addAll(facts).build();
            List<Fact> shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts.subList(0, facts.size() / 2));
            Collections.shuffle(shuffled, random);
            Context context = new ContextBuilder().addAll(shuffled).build();
            assertThat(context.version()).as("%s", facts).isEqualTo(expected.version());
            for (int object = 0; object < 4; object++) {
                String id = object(object).toString();
                assertThat(context.find(id, name(object))).isEqualTo(expected.find(id, name(object)));
            }
        }
    }

    @Test
    void equalFactsHaveEqualVersionsAndOthersHaveOthers() {
        ContextBuilder one = declared("privilegedAccounts: [" + KIM + "]");
        ContextBuilder other = declared("privilegedAccounts: [" + KIM + "]");
        assertThat(one.build().version()).isEqualTo(other.build().version()).matches("[0-9a-f]{12}");
        assertThat(other.add(alias(KIM_ID, KIM)).build().version())
                .isNotEqualTo(one.build().version());
    }

    @Test
    void holdsThatDifferInTheirKindOrEndOnlyHaveAFixedOrder() {
        Hold active = hold(AssignmentKind.ACTIVE, 20);
        Hold eligible = hold(AssignmentKind.ELIGIBLE, Hold.ALWAYS);
        Principal one = new Principal(Optional.of(KIM_ID), List.of(), List.of(active, eligible), List.of());
        Principal other = new Principal(Optional.of(KIM_ID), List.of(), List.of(eligible, active), List.of());
        assertThat(one).isEqualTo(other);
    }

    private static Hold hold(AssignmentKind kind, long until) {
        HeldRole role = new HeldRole("Global Administrator", Optional.empty(), DirectoryScope.WHOLE, kind);
        return new Hold(Optional.of(role), How.ELIGIBLE, 10, until, "event 1");
    }

    private static Fact any(Random random) {
        int object = random.nextInt(4);
        PrincipalRef who = random.nextBoolean() ? new PrincipalId(object(object)) : UserPrincipalName.of(name(object));
        Mark mark = mark(random);
        return switch (random.nextInt(5)) {
            case 0 -> alias(object(object), name(random.nextInt(4)));
            case 1 -> new Fact.Membership(who, object(4), mark);
            case 2 -> new Fact.Emergency(who, mark.at(), mark.at() + 5, mark.evidence());
            case 3 -> assignment(new PrincipalId(object(4)), "Role " + random.nextInt(2), mark);
            default -> assignment(who, "Role " + random.nextInt(2), mark);
        };
    }

    private static Mark mark(Random random) {
        long at = random.nextInt(10);
        How how = HOWS.get(random.nextInt(HOWS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Mark.begin(at, random.nextBoolean() ? Hold.ALWAYS : at + 3, how, "event " + at);
            case 1 -> Mark.end(at, how, "event " + at);
            default -> Mark.seen(at, how, "event " + at);
        };
    }

    private static ObjectId object(int number) {
        return new ObjectId(number + 1L, 7);
    }

    private static String name(int number) {
        return "user" + number + "@contoso.example";
    }

    private static Fact assignment(PrincipalRef who, String role, Mark mark) {
        HeldRole held = new HeldRole(role, Optional.empty(), DirectoryScope.WHOLE, AssignmentKind.ACTIVE);
        return new Fact.Assignment(who, Optional.of(held), mark);
    }

    private static Fact alias(ObjectId id, String name) {
        return new Fact.Alias(id, UserPrincipalName.of(name));
    }

    private static ContextBuilder declared(String yaml) {
        return new ContextBuilder()
                .declare(ConfigurationReader.read("gatehouse.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .configuration()
                        .orElseThrow());
    }

    private static boolean privileged(Context context, String who, String time) {
        return context.find(who, who).orElseThrow().privilegedAt(micros(time));
    }

    private static long micros(String time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
    }
}
