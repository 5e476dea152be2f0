package dev.gatehouse.connect.sink.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FilesSettingsTest {
    private static final Path FOLDER = Path.of("out");

    @Test
    void writesFindingsWhereNobodySaysOtherwise() {
        FilesSettings settings = FilesSettings.of(FOLDER);
        assertThat(settings.format()).isEqualTo(FilesSettings.Format.OCSF);
        assertThat(settings.maxBytes()).isEqualTo(64 << 20);
        assertThat(settings.every()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void saysWhatIsWrongAndWhatIsExpected() {
        assertThatThrownBy(() -> new FilesSettings(FOLDER, FilesSettings.Format.OCSF, 10, Duration.ofMinutes(5)))
                .hasMessage("maxBytes is 10; give a number from 1024 to 4294967296");
        assertThatThrownBy(() -> new FilesSettings(FOLDER, FilesSettings.Format.OCSF, 4_000, Duration.ZERO))
                .hasMessage("every is PT0S; give a time from 1s to 1d");
    }
}
