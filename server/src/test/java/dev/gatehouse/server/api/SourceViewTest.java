package dev.gatehouse.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.source.FolderStatus;
import dev.gatehouse.connect.source.Trouble;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.watch.SourceStanding;
import dev.gatehouse.server.watch.SourceStanding.Kind;
import dev.gatehouse.server.watch.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SourceViewTest {
    private static final Instant WORD = Instant.parse("2026-05-04T09:00:00Z");

    @Test
    void whereAFolderLiesOnTheMachineIsNotSaid() {
        SourceView view = SourceView.of(folder(
                new Trouble("/srv/secret/logs", "cannot be listed (/srv/secret/logs)", "mount it"),
                new Trouble("sub/x.json", "leads to /srv/other.json; is read or/and kept", "watch it")));

        assertThat(view.errors().now())
                .containsExactly(
                        new SourceView.Wrong(".", "cannot be listed (...)", "mount it"),
                        new SourceView.Wrong("sub/x.json", "leads to ...; is read or/and kept", "watch it"));
        assertThat(view.unreadable()).isEqualTo(2);
        assertThat(view.toString()).doesNotContain("/srv");
    }

    @Test
    void aFolderSaysHowFarItIsRead() {
        SourceView view = SourceView.of(folder());

        assertThat(view.kind()).isEqualTo("folder");
        assertThat(view.state()).isEqualTo("catching_up");
        assertThat(view.tables()).containsExactly("AuditLogs", "SigninLogs");
        assertThat(view.lag()).isEqualTo(new SourceView.Lag(70, 8, 2.5, null));
        assertThat(view.files()).isEqualTo(4);
        assertThat(view.filesRead()).isEqualTo(3);
        assertThat(view.records()).isEqualTo(1);
        assertThat(view.bytes()).isEqualTo(2);
        assertThat(view.quarantined()).isEqualTo(3);
        assertThat(view.lastEvent()).isEqualTo(Instant.EPOCH);
        assertThat(view.silentAfter()).isEqualTo("PT2H");
        assertThat(view.silentSince()).isEqualTo(WORD);
    }

    @Test
    void topicsSayHowFarEachPartitionIsRead() {
        SourceView view = SourceView.of(new SourceStanding(
                "hub",
                Kind.KAFKA,
                Set.of(),
                Optional.empty(),
                Optional.of(new KafkaStatus(
                        KafkaStatus.State.AWAY,
                        Optional.of(WORD),
                        List.of(
                                new KafkaStatus.Partition("logs", 0, 10, 15, Duration.ofMillis(1500)),
                                new KafkaStatus.Partition("logs", 1, 7, 7, Duration.ZERO)),
                        17,
                        1700,
                        2,
                        3,
                        true,
                        List.of(new Trouble("brokers", "kafka:9093: no broker answers", "see to it")),
                        List.of(new Trouble("group", "another member", "leave")))),
                new Tally(17, 1700, 1, 4, 0),
                Optional.of(WORD),
                8,
                Duration.ofMillis(1500),
                0,
                Optional.empty(),
                Optional.of(Duration.ofHours(24)),
                Optional.empty()));

        assertThat(view.kind()).isEqualTo("kafka");
        assertThat(view.state()).isEqualTo("away");
        assertThat(view.partitions())
                .containsExactly(
                        new SourceView.Partition("logs", 0, 10, 15, 5, 1.5),
                        new SourceView.Partition("logs", 1, 7, 7, 0, 0));
        assertThat(view.lag()).isEqualTo(new SourceView.Lag(0, 8, 1.5, 5L));
        assertThat(view.unreadable()).isEqualTo(3);
        assertThat(view.files()).isNull();
        assertThat(view.errors().now())
                .containsExactly(
                        new SourceView.Wrong("brokers", "kafka:9093: no broker answers", "see to it"),
                        new SourceView.Wrong("group", "another member", "leave"));
    }

    private static SourceStanding folder(Trouble... troubles) {
        return new SourceStanding(
                "logs",
                Kind.FOLDER,
                Set.of(Table.SIGNIN_LOGS, Table.AUDIT_LOGS),
                Optional.of(new FolderStatus(
                        FolderStatus.State.CATCHING_UP,
                        Optional.empty(),
                        70,
                        Duration.ZERO,
                        4,
                        3,
                        0,
                        0,
                        false,
                        List.of(troubles),
                        List.of())),
                Optional.empty(),
                new Tally(1, 2, 3, 4, 0),
                Optional.of(WORD),
                8,
                Duration.ofMillis(2500),
                0,
                Optional.empty(),
                Optional.of(Duration.ofHours(2)),
                Optional.of(WORD));
    }
}
