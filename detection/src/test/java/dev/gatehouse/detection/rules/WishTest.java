package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WishTest {
    private static final String AUDITS = OutlookTest.rule("auditlogs", "{a: {Result: x}}", "a");
    private static final String MORE_AUDITS = OutlookTest.rule("auditlogs", "{a: {Category: x}}", "a");
    private static final String SIGN_INS = OutlookTest.rule("signinlogs", "{a: {ResultType: '0'}}", "a");

    @Test
    void asksForNothingWhereNothingIsMissing() {
        assertThat(Wish.first(OutlookTest.outlooks(OutlookTest.full(), AUDITS, SIGN_INS)))
                .isEmpty();
    }

    @Test
    void asksForWhatHelpsMostRulesThatCannotSpeak() {
        List<Outlook> outlooks =
                OutlookTest.outlooks(OutlookTest.full(Table.AAD_RISKY_USERS), AUDITS, SIGN_INS, MORE_AUDITS);
        Wish wish = Wish.first(outlooks).orElseThrow();
        assertThat(wish.gap().what()).isEqualTo("no rows of AuditLogs");
        assertThat(wish.gap().remedy()).startsWith("add directory audits: ");
        assertThat(wish.silent()).isEqualTo(2);
        assertThat(wish.partly()).isZero();
    }

    @Test
    void aRuleThatSpeaksInPartCountsLess() {
        List<Outlook> outlooks = OutlookTest.outlooks(
                OutlookTest.full(Table.SIGNIN_LOGS), AUDITS, SIGN_INS, SIGN_INS.replace("Rule on", "Another on"));
        assertThat(Wish.first(outlooks).orElseThrow().gap().what()).isEqualTo("no rows of AuditLogs");
        assertThat(Wish.first(outlooks.subList(1, 3)).orElseThrow().partly()).isEqualTo(2);
    }

    @Test
    void anExportIsAskedForBeforeADeclaration() {
        Available undeclared = new Available(OutlookTest.full(Table.SIGNIN_LOGS).tables(), true, false);
        String emergency = OutlookTest.rule("signinlogs", "{a: {User.IsEmergencyAccess: true}}", "a");
        assertThat(Wish.first(OutlookTest.outlooks(undeclared, emergency))
                        .orElseThrow()
                        .gap()
                        .kind())
                .isEqualTo(Gap.Kind.TABLE);
        Available all = new Available(OutlookTest.full().tables(), true, false);
        assertThat(Wish.first(OutlookTest.outlooks(all, emergency))
                        .orElseThrow()
                        .gap()
                        .kind())
                .isEqualTo(Gap.Kind.EMERGENCY);
    }

    @Test
    void aRuleThatNoLogHelpsIsNothingToAskFor() {
        List<Outlook> outlooks =
                OutlookTest.outlooks(OutlookTest.full(), OutlookTest.rule("storage", "{a: {Result: x}}", "a"));
        assertThat(Wish.first(outlooks)).isEmpty();
    }

    @Test
    void aColumnIsAskedForInAShapeThatCarriesIt() {
        Available graph = OutlookTest.without(OutlookTest.full(), Table.AUDIT_LOGS, "ResultDescription");
        String rule = OutlookTest.rule("auditlogs", "{a: {ResultDescription: x}}", "a");
        assertThat(Wish.first(OutlookTest.outlooks(graph, rule))
                        .orElseThrow()
                        .gap()
                        .remedy())
                .isEqualTo("export AuditLogs as diagnostics or Log Analytics");
        Available none = OutlookTest.without(OutlookTest.full(), Table.AUDIT_LOGS, "Category");
        assertThat(Wish.first(OutlookTest.outlooks(none, MORE_AUDITS))
                        .orElseThrow()
                        .gap()
                        .remedy())
                .isEqualTo("export AuditLogs with all its properties, and for a longer time");
    }
}
