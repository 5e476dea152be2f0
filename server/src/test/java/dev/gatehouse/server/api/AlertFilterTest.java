package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.sink.Canary;
import org.junit.jupiter.api.Test;

final class AlertFilterTest {
    private final AlertFilter filter = new AlertFilter();

    @Test
    void leavesOutCanariesWhereNobodyAsksForThem() {
        assertThat(filter.query(1).without()).contains(Canary.RULE);
        filter.canaries = "false";
        assertThat(filter.query(1).without()).contains(Canary.RULE);
        filter.canaries = "true";
        assertThat(filter.query(1).without()).isEmpty();
    }

    @Test
    void hasThemWhereTheirRuleIsAskedFor() {
        filter.rule = Canary.RULE.toString();
        assertThat(filter.query(1).rule()).contains(Canary.RULE);
        assertThat(filter.query(1).without()).isEmpty();
    }

    @Test
    void refusesWhatIsNeitherYesNorNo() {
        filter.canaries = "perhaps";
        assertThatThrownBy(() -> filter.query(1)).hasMessageContaining("canaries");
    }
}
