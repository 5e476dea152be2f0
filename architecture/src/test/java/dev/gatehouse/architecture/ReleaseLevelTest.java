package dev.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apache Flink's images run on Java 21: what it loads must be compiled for it. */
final class ReleaseLevelTest {
    @ParameterizedTest
    @CsvSource({
        "sigma, 21",
        "logs, 21",
        "directory, 21",
        "detection, 21",
        "audit, 25",
        "pim, 25",
        "connect, 25",
        "lake, 25",
        "store, 25",
        "cli, 25",
        "server, 25",
        "bench, 25"
    })
    void isThatOfThePlaceWhereTheModuleRuns(String module, int release) {
        var releases = House.REAL.classes().stream()
                .filter(type -> House.REAL.moduleOf(type).equals(module))
                .map(ReleaseLevelTest::releaseOf)
                .collect(Collectors.toSet());

        assertThat(releases).containsExactly(release);
    }

    private static int releaseOf(JavaClass type) {
        var file = type.getSource().orElseThrow().getUri();
        try (var in = new DataInputStream(file.toURL().openStream())) {
            assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
            in.readUnsignedShort();
            return in.readUnsignedShort() - 44;
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
