package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Row;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class OperationsTest {
    private static final long MINUTE = 60_000_000;

    @Test
    void recordsThatAgreeAndFollowEachOtherAreOneOperation() {
        assertThat(operations(List.of(told(1, "kim", 0), told(1, "kim", 1), told(1, "kim", 9))))
                .containsExactly(List.of(0L, 1L, 9L));
    }

    @Test
    void anotherPersonAnotherRuleOrALaterTimeIsAnotherOperation() {
        assertThat(operations(List.of(told(1, "kim", 0), told(1, "lee", 1), told(2, "kim", 2), told(1, "kim", 30))))
                .containsExactly(List.of(0L), List.of(1L), List.of(2L), List.of(30L));
    }

    @Test
    void operationsMayOverlap() {
        assertThat(operations(List.of(told(1, "kim", 0), told(1, "lee", 1), told(1, "kim", 2), told(1, "lee", 3))))
                .containsExactly(List.of(0L, 2L), List.of(1L, 3L));
    }

    @Test
    void noOperationLastsLongerThanAnHourHoweverOftenItIsToldOf() {
        assertThat(operations(IntStream.range(0, 20)
                        .mapToObj(i -> told(1, "kim", 9L * i))
                        .toList()))
                .hasSize(3)
                .first()
                .isEqualTo(List.of(0L, 9L, 18L, 27L, 36L, 45L, 54L));
    }

    @Test
    void aRecordWithoutATimeIsAlone() {
        Operations.Told<Long> timeless = new Operations.Told<>(1, "kim", Row.NO_TIME, -1L);
        assertThat(operations(List.of(timeless, timeless, told(1, "kim", 0))))
                .containsExactly(List.of(-1L), List.of(-1L), List.of(0L));
    }

    private static Operations.Told<Long> told(int rule, String key, long minute) {
        return new Operations.Told<>(rule, key, minute * MINUTE, minute);
    }

    private static List<List<Long>> operations(List<Operations.Told<Long>> told) {
        return Operations.of(told).stream()
                .map(operation ->
                        operation.stream().map(Operations.Told::record).toList())
                .toList();
    }
}
