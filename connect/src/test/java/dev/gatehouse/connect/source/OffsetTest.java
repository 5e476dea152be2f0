package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OffsetTest {
    private static final Print PRINT = Print.of("abc".getBytes(StandardCharsets.UTF_8), 0, 3);

    @Test
    void everyOffsetIsReadAsItWasWritten() {
        for (Offset offset : new Offset[] {
            new Offset.Start(""),
            new Offset.Lines("(dev=fd00,ino=12)", 123_456_789_012L, true, PRINT, PRINT),
            new Offset.Lines("", 0, false, PRINT, PRINT),
            new Offset.Whole(
                    "(dev=1,ino=2)", 7, 99, false, 1_000, Instant.parse("2026-05-04T09:00:00.123456789Z"), PRINT)
        }) {
            assertThat(Offset.of(offset.text())).contains(offset);
            assertThat(offset.text()).hasSizeLessThan(300).doesNotContain("\n");
            assertThat(offset.withKey("other").key()).isEqualTo("other");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lines",
                "lines at=x end=true head=1:a tail=1:a key=",
                "lines at=99999999999999999999 end=true head=1:a tail=1:a key=",
                "whole member=0 at=0 end=true size=1 time=yesterday head=1:a key="
            })
    void whatIsNoOffsetIsNone(String text) {
        assertThat(Offset.of(text)).isEmpty();
    }

    @Test
    void aPrintTellsWhetherBytesBeginSo() {
        assertThat(PRINT.begins("abcd".getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(PRINT.begins("abd".getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(PRINT.begins("ab".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
