package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class KafkaSettingsTest {
    private static final KafkaBrokers BROKERS =
            new KafkaBrokers(List.of("kafka.contoso.example:9093"), true, Optional.empty(), Optional.empty());

    @Test
    void mistakesSayWhatToDo() {
        assertThatThrownBy(() -> new KafkaSettings(BROKERS, List.of(), "g")).hasMessageContaining("write one or more");
        assertThatThrownBy(() -> new KafkaSettings(BROKERS, List.of("a/b"), "g"))
                .hasMessageContaining("\"a/b\" is no name of a topic; use letters");
        assertThatThrownBy(() -> new KafkaSettings(BROKERS, List.of("a"), ""))
                .hasMessageContaining("write a shorter name");
        assertThatThrownBy(() -> new KafkaSettings(BROKERS, List.of("a"), "g\n"))
                .isInstanceOf(IllegalArgumentException.class);
        KafkaSettings good = new KafkaSettings(BROKERS, List.of("a", "b-*"), "g");
        assertThatThrownBy(() -> good.withSince(Optional.of(Duration.ZERO))).hasMessageContaining("not positive");
        assertThat(good.withSince(Optional.of(Duration.ofDays(7))).since()).contains(Duration.ofDays(7));
    }
}
