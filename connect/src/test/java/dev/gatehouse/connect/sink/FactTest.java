package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FactTest {
    @Test
    void saysTheMostUrgentFirst() {
        assertThat(Fact.of(Messages.told()))
                .extracting(fact -> fact.label() + ": " + fact.value())
                .containsExactly(
                        "Severity: high",
                        "Who and what: adm_kim@contoso.example, 203.0.113.7",
                        "When: 2026-05-04T09:41:07Z",
                        "Events: 5",
                        "Attack: T1110",
                        "Tenant: home",
                        "Alert: 5b0e0000-0000-5000-8000-000000000001, revision 1");
    }

    @Test
    void saysUpToWhereACheckpointReaches() {
        assertThat(Fact.of(Messages.anchor()))
                .extracting(fact -> fact.label() + ": " + fact.value())
                .containsExactly("Up to entry: 1200", "Tenant: home");
    }

    @Test
    void isShortAndPrintableAndAtMostTenWhateverALogSays() {
        Hostile.texts(300)
                .forEach(text -> assertThat(Fact.of(Messages.hostile(text)))
                        .hasSizeLessThanOrEqualTo(10)
                        .allSatisfy(fact -> {
                            assertThat(fact.value()).isNotBlank().doesNotContain("\n", "\r", "\u202e", "\u001b");
                            assertThat(fact.value()
                                            .codePointCount(0, fact.value().length()))
                                    .isLessThanOrEqualTo(301);
                        }));
    }
}
