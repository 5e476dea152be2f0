package dev.gatehouse.connect.source.kafka;

import static dev.gatehouse.connect.source.kafka.Read.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.Broker;
import dev.gatehouse.connect.kafka.RunningBroker;
import dev.gatehouse.connect.source.Taken;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningBroker.class)
final class KafkaRunnerTest {
    private static final long DEADLINE = 60;

    private final Broker broker;

    KafkaRunnerTest(Broker broker) {
        this.broker = broker;
    }

    /** Counts records, and fails at the first block. */
    private static final class Counting implements KafkaIntake {
        private final CountDownLatch records;
        private final AtomicInteger blocks = new AtomicInteger();

        private Counting(int records) {
            this.records = new CountDownLatch(records);
        }

        @Override
        public void accept(Taken block) {
            if (blocks.getAndIncrement() == 0) {
                throw new IllegalStateException("a defect");
            }
            for (int record = 0; record < block.records(); record++) {
                records.countDown();
            }
        }

        @Override
        public void leftOut(String origin, long position, long length, String reason) {}

        @Override
        public void gap(String origin, Gap gap) {}
    }

    @Test
    void readsWhatComesUntilItIsClosedAndGoesOnAfterADefect() throws InterruptedException {
        String topic = Read.name("logs");
        broker.topic(topic, 1);
        broker.send(topic, 0, lines(0, 10));
        Queue<RuntimeException> defects = new ConcurrentLinkedQueue<>();
        Counting intake = new Counting(20);
        KafkaSource source = new KafkaSource(
                "hub",
                new KafkaSettings(broker.brokers(), List.of(topic), topic, Optional.empty(), 1 << 13, Read.PACE),
                Map.of(),
                intake,
                InstantSource.system());
        try (KafkaRunner _ = KafkaRunner.start(source, defects::add)) {
            broker.send(topic, 0, lines(10, 20));
            assertThat(intake.records.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(defects).singleElement().asString().contains("a defect");
        assertThat(source.status().records()).isEqualTo(20);
        broker.send(topic, 0, lines(20, 30));
        assertThat(source.poll()).isZero();
        assertThat(source.status().records()).isEqualTo(20);
    }
}
