package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class WordsTest {
    @Test
    void areWhatAFailureSaysOrWhatItIsCalled() {
        assertThat(Words.of(new IOException("no route"))).isEqualTo("no route");
        assertThat(Words.of(new EOFException())).isEqualTo("EOFException");
    }
}
