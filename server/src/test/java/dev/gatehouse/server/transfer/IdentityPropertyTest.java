package dev.gatehouse.server.transfer;

import static dev.gatehouse.server.transfer.Embedded.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.setting.RoleSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written out and taken over again is what it was. */
final class IdentityPropertyTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changesNothingWhereItCameFrom(long seed) throws IOException {
        try (Embedded home = new Embedded(temp)) {
            RandomDirectory.fill(home, seed, true);
            Plan plan = home.planned(written(home, "one"));

            assertThat(lines(plan, Verdict.REFUSED)).isEmpty();
            assertThat(lines(plan, Verdict.LEFT_OUT)).isEmpty();
            assertThat(lines(plan, Verdict.NEW)).isEmpty();
            assertThat(lines(plan, Verdict.CHANGED)).isEmpty();
            assertThat(plan.count(Verdict.UNCHANGED)).isGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void isTheSameElsewhere(long seed) throws IOException {
        try (Embedded home = new Embedded(temp.resolve("home"));
                Embedded elsewhere = new Embedded(temp.resolve("elsewhere"))) {
            RandomDirectory.fill(home, seed, false);
            Plan plan = elsewhere.take(written(home, "one"));

            assertThat(lines(plan, Verdict.REFUSED)).isEmpty();
            assertThat(words(elsewhere)).isEqualTo(words(home));
            assertThat(elsewhere.planned(written(elsewhere, "two")).hasSteps()).isFalse();
            assertThat(elsewhere.planned(temp.resolve("one")).hasSteps()).isFalse();
        }
    }

    private Path written(Embedded home, String name) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(name));
        assertThat(DirectoryWriter.write(home.here(), folder)).isZero();
        return folder;
    }

    /** All that can be carried over, in words; what has begun need not have begun at the same time. */
    private static Set<String> words(Embedded home) {
        Here here = home.here();
        Set<String> all = new TreeSet<>();
        here.world().accounts().values().forEach(one -> all.add(words(one)));
        here.world()
                .groups()
                .values()
                .forEach(group ->
                        all.add(group.id() + " assignable " + group.roleAssignable() + " dynamic " + group.dynamic()));
        here.world().grants().values().stream().filter(Grant::isOpen).forEach(grant -> all.add(words(grant)));
        here.world().settings().values().forEach(setting -> all.add(words(setting)));
        here.definitions()
                .values()
                .forEach(role -> all.add(role.id() + " is " + role.name() + ", " + role.description() + ", on "
                        + role.enabled() + " and permits "
                        + role.allowed().stream()
                                .map(action -> action.toLowerCase(Locale.ROOT))
                                .sorted()
                                .toList()));
        return all;
    }

    private static String words(Account one) {
        return one.id() + " " + one.name() + " " + one.kind() + " " + one.enabled();
    }

    private static String words(Grant grant) {
        Instant from = grant.validity().from();
        return grant.holding() + " " + grant.kind() + " " + grant.state() + " "
                + (from.isAfter(Embedded.NOW) ? from : Instant.EPOCH) + " "
                + grant.validity().until();
    }

    /** Without what Graph has no words for, and how long what need not end may last. */
    private static String words(RoleSetting setting) {
        return setting.key() + " " + setting.activating().longest() + " "
                + new TreeSet<>(setting.activating().asks()) + " "
                + setting.activating().context() + " "
                + setting.notices().stream()
                        .map(notice -> notice.event() + " " + notice.to() + " " + notice.level() + " "
                                + notice.defaults() + new TreeSet<>(notice.recipients()))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
