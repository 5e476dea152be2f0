package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The modifier {@code startswith}. */
final class StartswithModifierTest {
    @Test
    void looksAtTheBeginningOnly() {
        Sigma.Rule rule = Sigma.selection("a|startswith: adm_");
        assertThat(rule.holdsFor("ADM_kim@contoso.example")).isTrue();
        assertThat(rule.holdsFor("xadm_kim")).isFalse();
    }

    @Test
    void isTrueOfTheValueItself() {
        assertThat(Sigma.selection("a|startswith: adm").holdsFor("adm")).isTrue();
    }
}
