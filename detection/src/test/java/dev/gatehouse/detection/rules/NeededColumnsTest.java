package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class NeededColumnsTest {
    @Test
    void namesTheColumnsThatARuleMisses() {
        String rule = OutlookTest.rule(
                "signinlogs", "{a: {User.IsPrivileged: true, ResultType: '0', Status.additionalDetails: x}}", "a");
        Rulebook book = Rulebook.of(
                SigmaParser.parse("test.yml", rule).rules().stream()
                        .map(any -> Rule.of(any, RuleSource.CATALOGUE))
                        .toList(),
                Watchlists.NONE,
                ContextFacts.fields());
        assertThat(NeededColumns.missing(book, Table.SIGNIN_LOGS, Set.of("UserId", "ResultType")))
                .containsExactly("Status");
        assertThat(NeededColumns.missing(book, Table.SIGNIN_LOGS, Set.of("ResultType", "Status")))
                .containsExactlyInAnyOrder("UserId", "UserPrincipalName", "ServicePrincipalId");
        assertThat(NeededColumns.missing(book, Table.AUDIT_LOGS, Set.of())).isEmpty();
    }

    @Test
    void saysWhichColumnADerivedFieldIsReadFrom() {
        assertThat(List.of("Actor.Id", "actor.displayName").stream().flatMap(field -> FieldColumns.of(field).stream()))
                .containsOnly("InitiatedBy");
        assertThat(FieldColumns.of("Changes[\"a.b\"].NewValue")).containsExactly("TargetResources");
        assertThat(FieldColumns.of("Target.User.Id")).containsExactly("TargetResources");
        assertThat(FieldColumns.of("Detail.key")).containsExactly("AdditionalDetails");
        assertThat(FieldColumns.of("Activation.DurationMinutes")).containsExactly("AdditionalDetails");
        assertThat(FieldColumns.of("Interrupted")).containsExactly("ResultType");
        assertThat(FieldColumns.of("Status.additionalDetails")).containsExactly("Status");
    }
}
