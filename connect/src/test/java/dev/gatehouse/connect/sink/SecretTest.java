package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class SecretTest {
    @Test
    void isNotShown() {
        assertThat(new Secret("hunter2")).hasToString("(secret)");
        assertThat("" + new Secret("hunter2")).doesNotContain("hunter2");
        assertThat(new Secret("hunter2").value()).isEqualTo("hunter2");
    }
}
