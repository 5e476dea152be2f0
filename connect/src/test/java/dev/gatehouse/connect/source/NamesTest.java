package dev.gatehouse.connect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
    private final Names names = new Names(List.of("*.old", "tmp-*"));

    @ParameterizedTest
    @ValueSource(strings = {".x", "x.tmp", "X.TMP", "x.PART", "x.INI~", "gatehouse.yml", "x.old", "tmp-1.log", "x.swp"})
    void isPassedOver(String name) {
        assertThat(names.isPassedOver(Path.of("/in", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.log", "PT1H.json", "tmp.log", "x.old.log", "part", "x.gatehouse.yaml"})
    void isRead(String name) {
        assertThat(names.isPassedOver(Path.of("/in", name))).isFalse();
    }

    @Test
    void whatATerminalWouldObeyIsEscaped() {
        assertThat(Names.shown("a\u0007b\r\n\u202ec\u2028 é管")).isEqualTo("a\\u{7}b\\u{d}\\u{a}\\u{202e}c\\u{2028} é管");
        assertThat(Names.shown(Path.of("/in"), Path.of("/in/a\n/b"))).isEqualTo("a\\u{a}/b");
    }

    @Test
    void wrongSettingsAreRefused() {
        Duration second = Duration.ofSeconds(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofSeconds(-1), second, List.of(), 1 << 20));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(second, Duration.ofSeconds(-1), List.of(), 1 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(second, second, List.of("[a"), 1 << 20));
        assertThatIllegalArgumentException().isThrownBy(() -> settings(second, second, List.of(), 100));
    }

    private static FolderSettings settings(Duration quiet, Duration settle, List<String> ignored, int size) {
        return new FolderSettings(quiet, settle, ignored, size, FolderSettings.DEFAULT.limits());
    }
}
