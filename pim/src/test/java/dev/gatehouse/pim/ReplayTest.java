package dev.gatehouse.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.audit.AuditRecord;
import dev.gatehouse.pim.audit.Result;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written down is what happened: all of it, once, and nothing else. */
final class ReplayTest {
    private static final int STEPS = 400;
    private static final Map<String, String> PUBLISHED = published();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whoeverReplaysTheRecordsHasWhatIs(long seed) {
        World world = World.usual();
        RandomCommands commands = new RandomCommands(world, seed);
        Slice replayed = world.slice;
        for (int step = 0; step < STEPS; step++) {
            Decision decision = world.step(commands.next());
            switch (decision) {
                case Decision.Done done -> {
                    assertThat(changes(done.records())).isEqualTo(done.changes());
                    replayed = replayed(replayed, done.records());
                }
                case Decision.Refused refused ->
                    assertThat(refused.records()).hasSize(1).allSatisfy(record -> {
                        assertThat(record.change()).isEmpty();
                        assertThat(record.result()).isEqualTo(Result.FAILURE);
                        assertThat(record.refusals()).isEqualTo(refused.reasons());
                    });
            }
            Slice same = SliceBuilder.of(replayed).mark(world.slice.mark()).build();
            assertThat(same.equals(world.slice)).as("step " + step).isTrue();
        }
    }

    /** What the records say, one after the other: each must find what it says was before. */
    private static Slice replayed(Slice from, List<AuditRecord> records) {
        Slice now = from;
        for (Change change : changes(records)) {
            assertThat(before(change)).isEqualTo(found(now, change));
            now = now.after(List.of(change), now.mark());
        }
        return now;
    }

    private static Optional<?> before(Change change) {
        return switch (change) {
            case Change.OfAccount one -> one.before();
            case Change.OfGrant one -> one.before();
            case Change.OfRequest one -> one.before();
            case Change.OfProvision one -> one.before();
            case Change.OfSetting one -> Optional.of(one.before());
            case Change.OfReview one -> one.before();
            case Change.OfInstance one -> one.before();
            case Change.OfItem one -> one.before();
            case Change.OfAlert one -> Optional.of(one.before());
            case Change.OfRole one -> one.before();
        };
    }

    private static Optional<?> found(Slice slice, Change change) {
        return switch (change) {
            case Change.OfAccount one -> slice.account(one.after().id());
            case Change.OfGrant one -> slice.grant(one.after().id());
            case Change.OfRequest one -> slice.request(one.after().id());
            case Change.OfProvision one -> slice.provision(one.after().holding());
            case Change.OfSetting one -> Optional.of(slice.setting(one.after().key()));
            case Change.OfReview one -> slice.reviews().definition(one.after().id());
            case Change.OfInstance one -> slice.reviews().instance(one.after().id());
            case Change.OfItem one -> slice.reviews().item(one.after().id());
            case Change.OfAlert one -> Optional.of(slice.alert(one.after().kind()));
            case Change.OfRole one -> slice.definition(one.role());
        };
    }

    private static List<Change> changes(List<AuditRecord> records) {
        return records.stream().flatMap(record -> record.change().stream()).toList();
    }

    @Test
    void everyActivityIsOneThatEntraHasAndAllThatCommandsLeadToOccur() {
        Set<String> seen = new TreeSet<>();
        for (long seed = 100; seed < 130; seed++) {
            World world = World.usual();
            RandomCommands commands = new RandomCommands(world, seed);
            for (int step = 0; step < STEPS; step++) {
                world.step(commands.next());
            }
            assertThat(world.records).allSatisfy(record -> {
                String name = record.activity().name();
                assertThat(PUBLISHED).containsKey(name);
                assertThat(PUBLISHED.get(name)).as(name).contains(letter(record));
            });
            assertThat(world.records.stream().map(AuditRecord::time).toList()).isSorted();
            world.records.forEach(record -> seen.add(record.activity().name()));
        }
        assertThat(seen).isEqualTo(PUBLISHED.keySet());
    }

    private static String letter(AuditRecord record) {
        return switch (record.activity().category()) {
            case ROLE_MANAGEMENT -> "R";
            case GROUP_MANAGEMENT -> "G";
            case RESOURCE_MANAGEMENT -> "Z";
            case USER_MANAGEMENT -> "U";
            case POLICY -> "P";
        };
    }

    @Test
    void whatIsOnlyAskedLeavesNothing() {
        World world = World.usual();
        var form = world.activation("ben", World.helpdesk(), java.time.Duration.ofHours(1));
        Decision no = world.step(new Command.Submit(world.caller("ben"), List.of(form), Optional.empty(), true));
        world.eligible("ben", World.helpdesk());
        Decision yes = world.step(new Command.Submit(world.caller("ben"), List.of(form), Optional.empty(), true));

        assertThat(no).isInstanceOf(Decision.Refused.class);
        assertThat(yes).isInstanceOf(Decision.Done.class);
        assertThat(world.records).isEmpty();
        assertThat(world.effects).isEmpty();
    }

    private static Map<String, String> published() {
        try (InputStream bytes = Objects.requireNonNull(
                        ReplayTest.class.getResourceAsStream("published-activities.tsv"), "the list is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
