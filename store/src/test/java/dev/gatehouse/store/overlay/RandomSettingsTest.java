package dev.gatehouse.store.overlay;

import static dev.gatehouse.store.testing.Alerts.START;
import static dev.gatehouse.store.testing.Notes.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.testing.Backend;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three people who set, propose and decide at random, against lists that are searched from their beginning. */
@ParameterizedClass
@EnumSource(Backend.class)
final class RandomSettingsTest {
    private static final int STEPS = 120;
    private static final List<String> PEOPLE = List.of("kim", "lee", "max");

    private final Backend backend;
    private final String tenant = Backend.tenant();
    private final OverlayStore store;
    private final List<OverlayEntry> entries = new ArrayList<>();
    private final Map<UUID, Proposal> pending = new HashMap<>();
    private long notes;

    RandomSettingsTest(Backend backend) {
        this.backend = backend;
        this.store = new OverlayStore(backend.shared(), tenant);
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void holdWhatTheModelSays(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Instant now = START.plusSeconds(step);
            switch (random.nextInt(3)) {
                case 0 -> set(random, now);
                case 1 -> propose(random, now);
                default -> decide(random, now);
            }
            Instant then = START.plusSeconds(random.nextInt(STEPS + 40) - 20);

            assertThat(store.current(now)).as("seed %d, step %d", seed, step).isEqualTo(current(now));
            assertThat(store.current(then)).as("seed %d, step %d", seed, step).isEqualTo(current(then));
            assertThat(store.proposals(ProposalState.PENDING)).containsExactlyInAnyOrderElementsOf(pending.values());
        }
        assertThat(new AuditTrail(backend.shared(), tenant).unsealed(1_000)).hasSize((int) notes);
    }

    private void set(Random random, Instant now) {
        Setting setting = setting(random, now);
        String author = any(random);
        long version = version(setting);
        long expected = random.nextInt(4) == 0 ? version + 1 : version;

        SettingAnswer answer = store.set(setting, expected, author, now, note("set"));

        if (expected == version) {
            OverlayEntry entry = new OverlayEntry(setting, version + 1, author, now, Optional.empty());
            assertThat(answer).isEqualTo(new SettingAnswer.Done(entry));
            entries.add(entry);
            notes++;
        } else {
            assertThat(answer).isEqualTo(new SettingAnswer.Conflict(version));
        }
    }

    private void propose(Random random, Instant now) {
        Setting setting = setting(random, now);
        UUID id = new UUID(random.nextLong(), random.nextLong());

        Proposal proposal = store.propose(
                id, setting, any(random), "why", now, now.plusSeconds(1 + random.nextInt(30)), note("propose"));

        assertThat(proposal.base()).isEqualTo(version(setting));
        pending.put(id, proposal);
        notes++;
    }

    private void decide(Random random, Instant now) {
        Optional<Proposal> some =
                pending.values().stream().min((one, other) -> one.id().compareTo(other.id()));
        if (some.isEmpty()) {
            return;
        }
        Proposal proposal = some.get();
        String by = any(random);
        boolean approve = random.nextInt(3) > 0;

        DecisionAnswer answer = approve
                ? store.approve(proposal.id(), by, "", now, note("approve"))
                : store.refuse(proposal.id(), by, "", now, note("refuse"));

        if (!now.isBefore(proposal.expires())) {
            assertThat(answer).isEqualTo(new DecisionAnswer.Over(ProposalState.EXPIRED));
            assertThat(store.expire(now, one -> note("expire"))).isNotEmpty();
            long before = pending.size();
            pending.values().removeIf(one -> !now.isBefore(one.expires()));
            notes += before - pending.size();
        } else if (proposal.proposedBy().equals(by)) {
            assertThat(answer).isEqualTo(new DecisionAnswer.WrongPerson());
        } else if (approve && version(proposal.setting()) != proposal.base()) {
            assertThat(answer).isEqualTo(new DecisionAnswer.Stale(version(proposal.setting())));
        } else {
            assertThat(answer).isInstanceOf(DecisionAnswer.Done.class);
            pending.remove(proposal.id());
            notes++;
            if (approve) {
                entries.add(new OverlayEntry(
                        proposal.setting(),
                        proposal.base() + 1,
                        proposal.proposedBy(),
                        now,
                        Optional.of(proposal.id())));
            }
        }
    }

    private long version(Setting setting) {
        return entries.stream().filter(one -> isOf(one, setting)).count();
    }

    private List<OverlayEntry> current(Instant at) {
        Map<String, OverlayEntry> last = new java.util.TreeMap<>();
        entries.stream()
                .filter(one -> !one.at().isAfter(at))
                .forEach(one -> last.put(
                        one.setting().kind().name() + " " + one.setting().name(), one));
        return last.values().stream()
                .filter(one -> one.setting().body().isPresent())
                .filter(one -> one.setting().until().stream().allMatch(at::isBefore))
                .toList();
    }

    private static boolean isOf(OverlayEntry entry, Setting setting) {
        return entry.setting().kind().equals(setting.kind())
                && entry.setting().name().equals(setting.name());
    }

    private static Setting setting(Random random, Instant now) {
        OverlayKind kind = random.nextBoolean() ? OverlayKind.WATCHLIST : OverlayKind.EXCLUSION;
        String name = "name " + random.nextInt(3);
        if (random.nextInt(5) == 0) {
            return Setting.removal(kind, name);
        }
        return new Setting(
                kind,
                name,
                Optional.of("{\"n\":" + random.nextInt(100) + "}"),
                random.nextBoolean() ? Optional.empty() : Optional.of(now.plusSeconds(1 + random.nextInt(40))));
    }

    private static String any(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }
}
