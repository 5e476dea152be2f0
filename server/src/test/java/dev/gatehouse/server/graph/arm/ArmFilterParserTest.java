package dev.gatehouse.server.graph.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.server.graph.Call;
import dev.gatehouse.server.graph.GraphException;
import dev.gatehouse.server.graph.Version;
import dev.gatehouse.server.graph.arm.ArmFilter.Mine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArmFilterParserTest {
    private static final String ID = "7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45";
    private static final String ROLE = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    private static final PrincipalId KIM = new PrincipalId(ObjectId.of(ID));
    private static final RoleDefinitionId CONTRIBUTOR = RoleDefinitionId.of(ROLE);

    @Test
    void everythingIsWantedWhereNothingIsSaid() {
        ArmFilter filter = ArmFilterParser.REQUESTS.read("");

        assertThat(filter.mine()).isEqualTo(Mine.NOT);
        assertThat(filter.atScope()).isFalse();
        assertThat(filter.isFor(KIM)).isTrue();
        assertThat(filter.isOf(CONTRIBUTOR)).isTrue();
        assertThat(filter.isIn("Denied")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "asTarget(), TARGET",
        "ASTARGET(), TARGET",
        "asRequestor(), REQUESTOR",
        "asCreatedBy(), REQUESTOR",
        "asApprover(), APPROVER",
        "( asApprover() ), APPROVER"
    })
    void somethingIsTheCallersInSomeWay(String text, Mine mine) {
        assertThat(ArmFilterParser.REQUESTS.read(text).mine()).isEqualTo(mine);
        assertThat(ArmFilterParser.APPROVALS.read(text).mine()).isEqualTo(mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$filter", "$Filter", "filter", "FILTER"})
    void theOptionIsReadHoweverItIsWritten(String name) {
        assertThat(ArmFilterParser.REQUESTS
                        .read(call(Map.of(name, "asTarget()")))
                        .mine())
                .isEqualTo(Mine.TARGET);
    }

    @Test
    void noOtherOptionIsPassedOver() {
        assertThatThrownBy(() -> ArmFilterParser.REQUESTS.read(call(Map.of("$top", "1"))))
                .hasMessageContaining("$top");
        assertThatThrownBy(() -> ArmFilterParser.REQUESTS.read(call(Map.of("$filter", "asTarget()", "filter", ""))))
                .hasMessageContaining("twice");
        assertThat(ArmFilterParser.REQUESTS
                        .read(call(Map.of("api-version", "2020-10-01")))
                        .mine())
                .isEqualTo(Mine.NOT);
    }

    private static Call call(Map<String, String> options) {
        return new Call(
                "https://localhost",
                Version.ARM,
                "GET",
                List.of("/"),
                options,
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** What public clients send. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(principalId eq '" + ID + "' and roleDefinitionId eq '" + ROLE + "')",
                "principalId eq '" + ID + "' and roleDefinitionId eq '/subscriptions/" + ID
                        + "/providers/Microsoft.Authorization/roleDefinitions/" + ROLE + "'",
                "(PrincipalId EQ " + ID + ") AND (RoleDefinitionId eq " + ROLE + ")",
                "atScope() and (principalId eq '" + ID + "' and (roleDefinitionId eq '" + ROLE + "'))"
            })
    void aPrincipalAndARoleAreNamed(String text) {
        ArmFilter filter = ArmFilterParser.GRANTS.read(text);

        assertThat(filter.principal()).contains(KIM);
        assertThat(filter.role()).contains(CONTRIBUTOR);
        assertThat(filter.isFor(new PrincipalId(ObjectId.of(ROLE)))).isFalse();
        assertThat(filter.isOf(RoleDefinitionId.of(ID))).isFalse();
    }

    @Test
    void whoHasSomethingThroughAGroupIsNamedOtherwise() {
        ArmFilter filter = ArmFilterParser.GRANTS.read("assignedTo('" + ID + "')");

        assertThat(filter.assigned()).contains(KIM);
        assertThat(filter.principal()).isEmpty();
    }

    @Test
    void whatIsAboveCountsAndWhatIsBelowUnlessItIsLeftOut() {
        AzureScope above = new AzureScope("/subscriptions/" + ID);
        AzureScope here = new AzureScope("/subscriptions/" + ID + "/resourceGroups/shop");
        AzureScope below = new AzureScope("/subscriptions/" + ID + "/resourceGroups/shop/providers/a/b/c");
        ArmFilter all = ArmFilterParser.GRANTS.read("");
        ArmFilter atScope = ArmFilterParser.GRANTS.read("atScope()");

        for (AzureScope scope : List.of(above, here)) {
            assertThat(all.covers(here, new Target.Role(CONTRIBUTOR, scope))).isTrue();
            assertThat(atScope.covers(here, new Target.Role(CONTRIBUTOR, scope)))
                    .isTrue();
        }
        assertThat(all.covers(here, new Target.Role(CONTRIBUTOR, below))).isTrue();
        assertThat(atScope.covers(here, new Target.Role(CONTRIBUTOR, below))).isFalse();
        assertThat(all.covers(here, new Target.Role(CONTRIBUTOR, new AzureScope("/subscriptions/" + ROLE))))
                .isFalse();
        assertThat(all.covers(here, new Target.Group(KIM, Target.Access.MEMBER)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GRANTS | asApprover() | 'asApprover()' is not supported",
                "GRANTS | asRequestor() | 'asRequestor()' is not supported",
                "REQUESTS | assignedTo('7d0c9f3e-5b1a-4c8e-9a57-0f3d2b6c1e45') | 'assignedTo eq",
                "POLICIES | asTarget() | 'asTarget()' is not supported",
                "POLICIES | scopeId eq '/' | 'scopeId eq '/'' is not supported",
                "APPROVALS | status eq 'x' | 'status eq 'x'' is not supported",
                "REQUESTS | status ne 'Denied' | 'status ne 'Denied'' is not supported",
                "REQUESTS | not asTarget() | 'not asTarget()' is not supported",
                "REQUESTS | asTarget() or asApprover() | 'asTarget() or asApprover()' is not supported",
                "REQUESTS | asTarget | 'asTarget' is not supported",
                "REQUESTS | asTarget('x') | 'asTarget eq 'x'' is not supported",
                "REQUESTS | 'Denied' eq status | is not supported",
                "REQUESTS | status eq null | is not supported",
                "REQUESTS | status in ('Denied') | is not supported",
                "REQUESTS | principalId eq 'kim' | principalId must be",
                "REQUESTS | roleDefinitionId eq 'Contributor' | roleDefinitionId must be",
                "GRANTS | assignedTo('kim') | assignedTo must be",
                "REQUESTS | status eq 'a' and status eq 'b' | status is there twice",
                "REQUESTS | asTarget() and asApprover() | asTarget() and asApprover() do not go together",
                "REQUESTS | asTarget() and | $filter, character",
                "REQUESTS | isYou() | $filter, character"
            })
    void whateverElseIsWrittenIsRefusedByItsName(ArmFilterParser collection, String text, String why) {
        assertThatThrownBy(() -> collection.read(text))
                .isInstanceOfSatisfying(GraphException.class, thrown -> {
                    assertThat(thrown.status()).isEqualTo(400);
                    assertThat(thrown.code()).isEqualTo("InvalidFilter");
                })
                .hasMessageContaining(why);
    }

    /** A seed is enough to see it again. */
    @Test
    void noFilterMakesItFail() {
        List<String> pieces = List.of(
                "asTarget()",
                "asApprover(",
                "atScope()",
                "assignedTo",
                "principalId",
                "roleDefinitionId",
                "status",
                " and ",
                " eq ",
                " or ",
                "not ",
                "'" + ID + "'",
                ID,
                "'",
                "(",
                ")",
                "/",
                ",",
                "null",
                " ",
                "\u0000",
                "é",
                "$",
                "any(t:");
        List<ArmFilterParser> collections = List.of(ArmFilterParser.values());
        Random random = new Random(5);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = IntStream.range(0, random.nextInt(8))
                    .mapToObj(_ -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            try {
                ArmFilter _ =
                        collections.get(random.nextInt(collections.size())).read(text);
                read++;
            } catch (GraphException e) {
                assertThat(e.status()).as(text).isEqualTo(400);
                assertThat(e.code()).isEqualTo("InvalidFilter");
            }
        }
        // Else nothing was tried.
        assertThat(read).isGreaterThan(500);
    }
}
