package dev.gatehouse.connect.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

final class InputProblemTest {
    @Test
    void saysInWordsWhatIsWrongAndWhatToDo() {
        assertThat(reason(new NoSuchFileException("x"))).isEqualTo("does not exist (any more)");
        assertThat(reason(new AccessDeniedException("x"))).contains("permission denied", "change its mode");
        assertThat(reason(new FileSystemLoopException("x"))).contains("leads back", "name the folder");
        assertThat(reason(new EOFException())).contains("ends too early", "Copy the file again");
        assertThat(reason(new ZipException("invalid distance"))).contains("damaged (invalid distance)", "Copy");
        assertThat(reason(new IOException("Input/output error"))).isEqualTo("Input/output error");
    }

    @Test
    void anExceptionWithoutAMessageIsNamed() {
        assertThat(reason(new IOException())).contains("IOException");
    }

    private static String reason(IOException e) {
        InputProblem problem = InputProblem.of("file", e);
        assertThat(problem.name()).isEqualTo("file");
        return problem.reason();
    }
}
