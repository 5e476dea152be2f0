package dev.gatehouse.server.graph.odata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterTest {
    private static final JsonNode REQUEST = json("""
            {"id": "911bab8a-0000-4000-8000-000000000001", "status": "PendingApproval", "action": "selfActivate",
             "principalId": "071cc716-0000-4000-8000-000000000002", "directoryScopeId": "/", "appScopeId": null,
             "justification": "It's the INC-7", "isValidationOnly": false, "count": 7,
             "createdDateTime": "2026-04-13T08:52:32.6485851Z",
             "principal": {"@odata.type": "#microsoft.graph.user", "displayName": "Kim"},
             "initiatedBy": {"user": {"id": "071CC716-0000-4000-8000-000000000002"}},
             "targetResources": [{"type": "Role", "id": "r1"}, {"type": "User", "id": "u1"}], "none": []}""");

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "principalId eq '071cc716-0000-4000-8000-000000000002'",
                "principalId eq 071CC716-0000-4000-8000-000000000002",
                "status eq 'pendingapproval'",
                "status ne 'Provisioned'",
                "status in ('Granted', 'PendingApproval')",
                "status eq 'Granted' or status eq 'PendingApproval' and action eq 'SelfActivate'",
                "not(status eq 'Granted')",
                "not (status eq 'Granted') and (action eq 'selfActivate')",
                "justification eq 'It''s the INC-7'",
                "startswith(justification,'It')",
                "startswith(tolower(justification), 'it''s') eq true",
                "contains(status, 'APPROVAL')",
                "endswith(justification, '-7')",
                "createdDateTime ge 2026-04-13T08:52:32Z",
                "createdDateTime lt 2026-04-13T08:52:32.648585101Z",
                "createdDateTime gt 2026-04-13T10:52:32+02:00",
                "createdDateTime ge 2026-04-13 and createdDateTime lt 2026-04-14",
                "count ge 7 and count lt 7.5",
                "isValidationOnly eq false",
                "not isValidationOnly",
                "appScopeId eq null",
                "missing eq null",
                "initiatedBy/user/id eq '071cc716-0000-4000-8000-000000000002'",
                "isof(principal,'microsoft.graph.user')",
                "isof(principal, microsoft.graph.user)",
                "targetResources/any(t:t/id eq 'u1')",
                "targetResources/any(t: t/type eq 'Role' and t/id eq 'r1')",
                "targetResources/all(t: t/id ne 'x')",
                "targetResources/any()",
                "not none/any()",
                "none/all(n: n eq 'x')",
            })
    void meansIt(String filter) throws ODataException {
        assertThat(Filter.parse(filter).matches(REQUEST)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status eq 'Provisioned'",
                "justification eq 'it''s the inc-7'",
                "contains(justification, 'inc')",
                "appScopeId ne null",
                "missing gt 3",
                "missing eq 'x'",
                "count eq '7'",
                "createdDateTime ge 2026-04-13T08:52:32.648585101Z",
                "isof(principal, 'microsoft.graph.group')",
                "isof('microsoft.graph.user')",
                "targetResources/any(t: t/type eq 'Role' and t/id eq 'u1')",
                "targetResources eq 'Role'",
                "status in ('Granted')",
            })
    void meansSomethingElse(String filter) throws ODataException {
        assertThat(Filter.parse(filter).matches(REQUEST)).isFalse();
    }

    @Test
    void saysWhereItIsWrongAndWhatWasExpected() {
        Map.of(
                        "status eq",
                                "$filter, character 10: expected a property or a value (text in quotes), and here it ends",
                        "status = 'x'", "$filter, character 8: expected and, or, or the end, not \"= 'x'\"",
                        "status eq 'x",
                                "$filter, character 13: expected the quote that ends the text, and here it ends",
                        "(status eq 'x'", "$filter, character 15: expected ')', and here it ends",
                        "'x'",
                                "$filter, character 1: expected a comparison, such as status eq 'Provisioned', not \"'x'\"",
                        "any(t: t eq 1)", "$filter, character 4: expected and, or, or the end, not \"(t: t eq 1)\"")
                .forEach((filter, says) -> assertThatThrownBy(() -> Filter.parse(filter))
                        .as(filter)
                        .isInstanceOf(ODataException.class)
                        .hasMessage(says));
    }

    @Test
    void isNeitherTooLongNorTooDeep() {
        assertThatThrownBy(() -> Filter.parse("(".repeat(40) + "a eq 1" + ")".repeat(40)))
                .hasMessageContaining("fewer things in one another");
        assertThatThrownBy(() -> Filter.parse("not ".repeat(900) + "a"))
                .hasMessageContaining("fewer things in one another");
        assertThatThrownBy(() -> Filter.parse("a eq 1 or ".repeat(500) + "a eq 1"))
                .hasMessage("$filter is longer than 4000 characters");
    }

    @Test
    void saysWhatMustBeEqual() throws ODataException {
        assertThat(Filter.parse("principalId eq 'p' and (status eq 'x' or status eq 'y') and roleDefinitionId eq 'r'"
                                + " and startswith(action,'s') and principal/id eq 'z' and count eq 3")
                        .equalities())
                .containsExactly(
                        Map.entry("principalId", "p"),
                        Map.entry("roleDefinitionId", "r"),
                        Map.entry("principal/id", "z"));
        assertThat(Filter.parse("(a eq 'x' and b eq 'y') and c eq 'z'").equalities())
                .containsOnlyKeys("a", "b", "c");
        assertThat(Filter.parse("status eq 'x'").equalities()).containsExactly(Map.entry("status", "x"));
        assertThat(Filter.parse("status eq 'x' or action eq 'y'").equalities()).isEmpty();
        assertThat(Filter.parse("not (status eq 'x')").equalities()).isEmpty();
    }

    @Test
    void saysWhatIsLeftWhereSomebodyElseSeesToSome() throws ODataException {
        Set<String> settled = Set.of("principalId");
        assertThat(Filter.parse("principalId eq 'p'").without(settled)).isEmpty();
        assertThat(Filter.parse("principalId eq 'p' and roleDefinitionId eq 'r' and principalId ne 'q'")
                        .without(settled))
                .hasToString("Optional[roleDefinitionId eq 'r' and principalId ne 'q']");
        assertThat(Filter.parse("principalId eq 'p' and principalId eq 'q'").without(settled))
                .hasToString("Optional[principalId eq 'q']");
        assertThat(Filter.parse("principalId eq 'p' and principalId eq 'p'").without(settled))
                .isEmpty();
        assertThat(Filter.parse("principalId eq 'p' or a eq 'r'").without(settled))
                .contains(Filter.parse("principalId eq 'p' or a eq 'r'"));
        assertThat(Filter.parse("principalId eq 'p'").without(Set.of())).isPresent();
    }

    @Test
    void saysBetweenWhichMomentsSomethingMustLie() throws ODataException {
        Instant first = Instant.parse("2026-05-01T00:00:00Z");
        Instant last = Instant.parse("2026-05-02T00:00:00Z");

        assertThat(Filter.parse("createdDateTime ge 2026-05-01T00:00:00Z and (createdDateTime lt 2026-05-02T00:00:00Z"
                                + " and createdDateTime gt 2026-04-01T00:00:00Z) and status eq 'x'")
                        .bounds())
                .containsExactly(Map.entry("createdDateTime", new Bounds(Optional.of(first), Optional.of(last))));
        assertThat(Filter.parse("createdDateTime eq 2026-05-01T00:00:00Z").bounds())
                .containsExactly(Map.entry("createdDateTime", new Bounds(Optional.of(first), Optional.of(first))));
        assertThat(Filter.parse("a ne 2026-05-01T00:00:00Z").bounds()).containsExactly(Map.entry("a", Bounds.NONE));
        assertThat(Filter.parse("a ge 2026-05-01T00:00:00Z or a le 2026-04-01T00:00:00Z")
                        .bounds())
                .isEmpty();
        assertThat(Filter.parse("not (a ge 2026-05-01T00:00:00Z)").bounds()).isEmpty();
        assertThat(Filter.parse("a ge '2026-05-01T00:00:00Z'").bounds()).isEmpty();
    }

    @Test
    void furtherFunctionsAreReadWhereThereAreSomeAndNowhereElse() throws ODataException {
        Set<String> functions = Set.of("asTarget", "assignedTo");

        assertThat(Filter.parse("(asTarget() and assignedTo('x'))", functions))
                .hasToString("asTarget() and assignedTo eq 'x'");
        assertThatThrownBy(() -> Filter.parse("asApprover()", functions)).isInstanceOf(ODataException.class);
        assertThatThrownBy(() -> Filter.parse("assignedTo('x'", functions)).isInstanceOf(ODataException.class);
        assertThatThrownBy(() -> Filter.parse("asTarget()")).isInstanceOf(ODataException.class);
    }

    @Test
    void whatIsLookedAtBehindATypeIsAPropertyToo() throws ODataException {
        assertThat(Filter.parse("microsoft.graph.staleSignInAlertConfiguration/alertDefinition/displayName ne null")
                        .properties())
                .containsExactly("alertDefinition");
        assertThat(Filter.parse("targetResources/any(t:t/id eq 'x')").properties())
                .containsExactly("targetResources");
    }
}
