package dev.gatehouse.detection.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.event.Fingerprints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressUsersTest {
    private static final long DAY = 20_577;

    private record Note(long address, long day, long user) {}

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10})
    void fewUsersDoNotShareAnAddress(int users) {
        for (int network = 0; network < 250; network++) {
            AddressUsers table = signIns(address(network), users);
            assertThat(table.isShared(address(network), DAY)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 100, 10_000})
    void manyUsersDo(int users) {
        for (int network = 0; network < 250; network++) {
            AddressUsers table = signIns(address(network), users);
            assertThat(table.isShared(address(network), DAY)).isTrue();
        }
    }

    @Test
    void nearTheBoundTheEstimateIsOffByLittle() {
        assertThat(shared(14)).isLessThan(25);
        assertThat(shared(28)).isGreaterThan(225);
    }

    private static long shared(int users) {
        return IntStream.range(0, 250)
                .filter(network -> signIns(address(network), users).isShared(address(network), DAY))
                .count();
    }

    @Test
    void oneUserWhoSignsInAllDayIsOne() {
        AddressUsers table = new AddressUsers();
        for (int i = 0; i < 1_000; i++) {
            table.note(Fingerprints.of("192.0.2.1"), DAY, Fingerprints.of("kim"));
        }
        assertThat(table.isShared("192.0.2.1", DAY)).isFalse();
    }

    @Test
    void itIsThatAddressOnThatDayOnlyInAnyCase() {
        AddressUsers table = signIns("2001:db8::ab", 50);
        assertThat(table.isShared("2001:DB8::AB", DAY)).isTrue();
        assertThat(table.isShared("2001:db8::ab", DAY + 1)).isFalse();
        assertThat(table.isShared("2001:db8::ac", DAY)).isFalse();
        assertThat(table.forgot()).isFalse();
    }

    @Test
    void aFullTableTakesWhatItDoesNotKeepForShared() {
        AddressUsers table = new AddressUsers(640);
        for (int network = 0; network < 10_000; network++) {
            table.note(network, DAY, 1);
        }
        assertThat(table.forgot()).isTrue();
        long kept = IntStream.range(0, 10_000)
                .filter(network -> !table.isShared(network, DAY))
                .count();
        assertThat(kept).isBetween(100L, 640L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfSignInsChangesNothing(long seed) {
        Random random = new Random(seed);
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            notes.add(new Note(random.nextInt(1_500), DAY + random.nextInt(2), random.nextInt(60)));
        }
        List<Boolean> expected = answers(notes);
        assertThat(expected).contains(true, false);
        for (int i = 0; i < 3; i++) {
            Collections.shuffle(notes, random);
            assertThat(answers(notes)).isEqualTo(expected);
        }
    }

    private static List<Boolean> answers(List<Note> notes) {
        AddressUsers table = new AddressUsers(1_024);
        notes.forEach(note -> table.note(note.address(), note.day(), note.user()));
        return IntStream.range(0, 1_500)
                .mapToObj(address -> table.isShared(address, DAY))
                .toList();
    }

    private static AddressUsers signIns(String address, int users) {
        AddressUsers table = new AddressUsers();
        for (int user = 0; user < users; user++) {
            table.note(
                    Fingerprints.of(address),
                    DAY,
                    Fingerprints.of(String.format(Locale.ROOT, "6d43646f-0000-4000-8000-%012d", user)));
        }
        return table;
    }

    private static String address(int network) {
        return "198.51.100." + network;
    }
}
