package dev.gatehouse.store.pim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TogetherTest {
    private static final Command NEWS = new Command.Reached(new Holding(Home.id("ben"), Home.HELPDESK), 1);
    private static final Command DUE = new Command.ExpireDue(1);

    @Test
    void isOnlyWhatTheDirectorySaysAndNotTooMuchOfIt() {
        assertThat(Together.of(List.of())).isEmpty();
        assertThat(Together.of(List.of(NEWS, NEWS, DUE, DUE, NEWS)))
                .containsExactly(List.of(NEWS, NEWS), List.of(DUE), List.of(DUE), List.of(NEWS));
        assertThat(Together.of(Collections.nCopies(2_300, NEWS)))
                .extracting(List::size)
                .containsExactly(1_000, 1_000, 300);
    }
}
