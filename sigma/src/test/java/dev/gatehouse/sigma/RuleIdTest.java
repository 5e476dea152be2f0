package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids of rules. */
final class RuleIdTest {
    @Test
    void areUuids() {
        assertThat(RuleId.parse("929A690E-bef0-4204-a928-ef5e620d6fcc").orElseThrow())
                .hasToString("929a690e-bef0-4204-a928-ef5e620d6fcc");
        for (String wrong : List.of("", "1-1-1-1-1", "929a690e-bef0-4204-a928-ef5e620d6fc", "x")) {
            assertThat(RuleId.parse(wrong)).isEmpty();
        }
    }

    @Test
    void dependOnTitleAndFile() {
        assertThat(RuleId.named("a", "b")).isEqualTo(RuleId.named("a", "b")).isNotEqualTo(RuleId.named("b", "a"));
        assertThat(RuleId.named("a", "b").value().version()).isEqualTo(5);
    }

    @Test
    void comeWithADigestOfTheText() {
        assertThat(Hashes.sha256("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
