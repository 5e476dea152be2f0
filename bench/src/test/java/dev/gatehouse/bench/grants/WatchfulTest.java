package dev.gatehouse.bench.grants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WatchfulTest {
    @Test
    void looksThroughATenantAndATenthOfIt() {
        Watchful.Look look = Watchful.measure(30);

        assertThat(look.holders()).isEqualTo(30);
        assertThat(look.milliseconds()).isPositive();
        assertThat(look.tenth()).isPositive();
    }
}
