package dev.gatehouse.connect.sink.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KafkaSinkSettingsTest {
    private static final KafkaBrokers BROKERS =
            new KafkaBrokers(List.of("kafka.contoso.example:9093"), true, Optional.empty(), Optional.empty());

    @Test
    void saysWhatIsUsual() {
        KafkaSinkSettings usual = new KafkaSinkSettings(BROKERS, "alerts");

        assertThat(usual.maxBytes()).isEqualTo(1_000_000);
        assertThat(usual.format()).isEqualTo(ValueFormat.JSON);
        assertThat(usual.checkpointTopic()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a b", "a/b", "a*", "ä"})
    void whatIsNoNameOfATopicIsRefused(String topic) {
        assertThatThrownBy(() -> new KafkaSinkSettings(BROKERS, topic)).hasMessageContaining("use letters, digits");
        assertThatThrownBy(() -> new KafkaSinkSettings(
                        BROKERS, "alerts", Optional.of(topic), ValueFormat.JSON, 100_000, Duration.ofSeconds(1)))
                .hasMessageContaining("use letters, digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9_999, (64 << 20) + 1})
    void recordsAreOfSomeSize(int maxBytes) {
        assertThatThrownBy(() -> new KafkaSinkSettings(
                        BROKERS, "alerts", Optional.empty(), ValueFormat.JSON, maxBytes, Duration.ofSeconds(1)))
                .hasMessageContaining("write from 10000 to");
    }
}
