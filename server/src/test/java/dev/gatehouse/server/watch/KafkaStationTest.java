package dev.gatehouse.server.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.connect.kafka.KafkaBrokers;
import dev.gatehouse.connect.source.kafka.KafkaSettings;
import dev.gatehouse.connect.source.kafka.KafkaStatus;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.journal.JournalLimits;
import dev.gatehouse.logs.Table;
import dev.gatehouse.server.Repository;
import dev.gatehouse.server.broker.Broker;
import dev.gatehouse.server.directory.DirectoryKeeper;
import dev.gatehouse.server.watch.SourceStanding.Kind;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.DatabaseSettings;
import dev.gatehouse.store.watch.SqlWatchStore;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KafkaStationTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static Broker broker;

    @TempDir
    private Path temp;

    private final AtomicLong nanos = new AtomicLong();
    private String topic = "";
    private Path configuration;
    private Database database;
    private SqlWatchStore store;
    private Station station;

    @BeforeAll
    static void startBroker() throws Exception {
        broker = Broker.start();
    }

    @AfterAll
    static void stopBroker() throws Exception {
        broker.close();
    }

    @BeforeEach
    void open() throws Exception {
        topic = "insights-logs-" + temp.getFileName();
        broker.topic(topic, 2);
        Path rules = Files.createDirectories(temp.resolve("home/detections"));
        Path _ = Files.copy(
                Repository.folder().resolve("detections/gatehouse/source-silent.yml"), rules.resolve("silent.yml"));
        configuration = Files.writeString(temp.resolve("gatehouse.yaml"), """
                tenant: contoso
                sources:
                  - name: hub
                    kafka: {bootstrap: '%s', topics: '%s', security: plaintext}
                    tables: SigninLogs
                    silentAfter: 1h
                """.formatted(broker.address(), topic));
        database = Database.open(new DatabaseSettings.Sqlite(temp.resolve("watch.db")));
        begin();
    }

    private void begin() {
        RulePlace place = new RulePlace(temp.resolve("home"), List.of(), Optional.of(configuration));
        RulePlace.Loaded loaded = place.load();
        assertThat(loaded.mistakes()).isEmpty();
        store = SqlWatchStore.open(database, "contoso");
        KafkaSettings settings = new KafkaSettings(
                new KafkaBrokers(List.of(broker.address()), false, Optional.empty(), Optional.empty()),
                List.of(topic),
                topic);
        station = Station.open(
                temp.resolve("data"),
                place,
                loaded,
                DirectoryKeeper.ofNothing(),
                store,
                new Feeds(Map.of(), Map.of("hub", settings)),
                WhatIsSet.NOTHING,
                InstantSource.system(),
                JournalLimits.USUAL,
                0,
                nanos::get);
        station.start();
    }

    private void end() {
        station.close();
        store.close();
    }

    @AfterEach
    void close() {
        end();
        database.close();
    }

    @Test
    void whatComesByKafkaIsJudgedOnceAndItsPlaceIsKeptWithIt() throws Exception {
        broker.send(topic, 0, List.of(envelope(0, 10), envelope(10, 20)));
        broker.send(topic, 1, List.of(envelope(20, 30)));
        until(() -> judged() == 30);

        SourceStanding standing = standing();
        assertThat(standing.kind()).isEqualTo(Kind.KAFKA);
        assertThat(standing.tables()).containsExactly(Table.SIGNIN_LOGS);
        assertThat(standing.judged().records()).isEqualTo(30);
        assertThat(standing.received()).isPresent();
        until(() -> requireNonNull(station.topics().get("hub"), "hub is null")
                                .partitions()
                                .size()
                        == 2
                && requireNonNull(station.topics().get("hub"), "hub is null").lag() == 0
                && requireNonNull(station.topics().get("hub"), "hub is null").state() == KafkaStatus.State.READING);
        assertThat(store.offsets())
                .hasEntrySatisfying(
                        "hub/" + topic + "/0", offset -> assertThat(offset).startsWith("next=2 "))
                .hasEntrySatisfying(
                        "hub/" + topic + "/1", offset -> assertThat(offset).startsWith("next=1 "));

        end();
        broker.send(topic, 1, List.of(envelope(30, 40)));
        begin();
        until(() -> judged() == 40);
        until(() -> standing().judged().records() == 40);
        assertThat(standing().judged().quarantined()).isZero();
    }

    @Test
    void whatCannotBeTakenIsSetApartAndTold() throws Exception {
        broker.send(
                topic, 0, List.of("no JSON".getBytes(UTF_8), gzip(new byte[(16 << 20) + 1]), envelope(0, 5), audit()));
        until(() -> standing().judged().records() == 5 && standing().judged().quarantined() == 2);

        assertThat(Files.readAllLines(temp.resolve("data/quarantine.ndjson")))
                .allMatch(line -> line.contains("\"origin\":\"hub/" + topic + "/0\""))
                .anyMatch(line -> line.contains("\"position\":1,") && line.contains("is larger than 16 MB"))
                .anyMatch(line -> line.contains("\"position\":0,") && line.contains("\"text\":\"no JSON\""))
                .anyMatch(line ->
                        line.contains("\"position\":3,") && line.contains("may not send records of AUDIT_LOGS"));
        assertThat(requireNonNull(station.topics().get("hub"), "hub is null").leftOut())
                .isEqualTo(1);
    }

    @Test
    void aGapIsARecordOfTheServersOwnAndTheSourceGoesOn() throws Exception {
        broker.send(topic, 0, List.of(envelope(0, 5)));
        until(() -> judged() == 5);
        end();
        broker.send(topic, 0, List.of(envelope(5, 10), envelope(10, 15)));
        broker.expire(topic, 0, 2);
        begin();
        until(() -> judged() == 11);

        assertThat(station.lake().count(EventQuery.ALL)).isEqualTo(11);
        assertThat(requireNonNull(station.topics().get("hub"), "hub is null").troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.what()).contains("goes on at 2"));
        SourceStanding own = station.sources().all(List.of()).stream()
                .filter(source -> source.name().equals(OwnRecords.SOURCE))
                .findFirst()
                .orElseThrow();
        until(() -> own.judged().records() == 1);
    }

    @Test
    void aSilentTopicIsSilentAsAnyOtherSource() throws Exception {
        broker.send(topic, 0, List.of(envelope(0, 1)));
        until(() -> judged() == 1);
        assertThat(standing().silentSince()).isEmpty();
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(standing().silentSince()).isPresent();
        assertThat(standing().patience()).contains(Duration.ofHours(1));
    }

    private SourceStanding standing() {
        return station.sources().all(List.of()).stream()
                .filter(source -> source.name().equals("hub"))
                .findFirst()
                .orElseThrow();
    }

    private long judged() {
        return station.health().judged() == station.end().value()
                ? station.lake().count(EventQuery.ALL)
                : -1;
    }

    private static byte[] envelope(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(KafkaStationTest::signIn)
                .collect(Collectors.joining(",", "{\"records\":[", "]}"))
                .getBytes(UTF_8);
    }

    private static String signIn(int number) {
        return "{\"id\":\"00000000-0000-4000-8000-%012d\",\"createdDateTime\":\"%s\",\"userPrincipalName\":"
                        .formatted(number, Instant.parse("2026-05-04T10:00:00Z").plusSeconds(number))
                + "\"someone@contoso.example\",\"userId\":\"u1\",\"appDisplayName\":\"Azure Portal\",\"ipAddress\":"
                + "\"192.0.2.7\",\"clientAppUsed\":\"Browser\",\"isInteractive\":true,\"status\":{\"errorCode\":0}}";
    }

    /** Of a table that the source may not send. */
    private static byte[] audit() {
        return ("{\"id\":\"a1\",\"category\":\"UserManagement\",\"result\":\"success\",\"activityDisplayName\":\"Add user\","
                        + "\"activityDateTime\":\"2026-05-04T10:00:00Z\",\"loggedByService\":\"Core Directory\","
                        + "\"initiatedBy\":{\"app\":{\"displayName\":\"x\"}},\"targetResources\":[]}")
                .getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s %s", standing(), judged()).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
