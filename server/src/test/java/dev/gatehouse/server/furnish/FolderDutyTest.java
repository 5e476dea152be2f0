package dev.gatehouse.server.furnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.start.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FolderDutyTest {
    @TempDir
    Path folder;

    @Test
    void aNewFolderHasBothUntilItIsSettled() {
        FolderDuty begun = FolderDuty.in(folder);

        assertThat(begun.isSettled()).isFalse();
        assertThat(begun.with(Optional.empty())).isEqualTo(Duty.BOTH);
        assertThat(begun.with(Optional.of(Duty.WATCH))).isEqualTo(Duty.WATCH);
        assertThat(folder.resolve("role")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Duty.class)
    void aFolderThatIsSettledKeepsItsRole(Duty duty) {
        FolderDuty.in(folder).settle(duty);
        FolderDuty begun = FolderDuty.in(folder);

        assertThat(folder.resolve("role")).hasContent(duty.word());
        assertThat(begun.isSettled()).isTrue();
        assertThat(begun.with(Optional.empty())).isEqualTo(duty);
        assertThat(begun.with(Optional.of(duty))).isEqualTo(duty);
        for (Duty other : Duty.values()) {
            if (other != duty) {
                assertThatThrownBy(() -> begun.with(Optional.of(other)))
                        .isInstanceOf(StartException.class)
                        .hasMessageContaining(duty == Duty.BOTH ? "leave out --role" : "--role " + duty.word())
                        .hasMessageContaining("--data DIR");
            }
        }
    }

    @Test
    void aFileThatNamesNoRoleIsToldOf() throws IOException {
        Files.writeString(folder.resolve("role"), "emperor");

        assertThatThrownBy(() -> FolderDuty.in(folder))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("both, watch or grant");
    }
}
