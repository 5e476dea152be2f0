package dev.gatehouse.directory.posture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ChecksTest {
    @Test
    void eachHasAnIdOfItsOwn() {
        assertThat(Checks.all()).extracting(check -> check.about().id()).doesNotHaveDuplicates();
    }
}
