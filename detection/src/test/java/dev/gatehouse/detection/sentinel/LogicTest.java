package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class LogicTest {
    private static final Logic A = Logic.of("a");
    private static final Logic B = Logic.of("b");
    private static final Logic FLAG = Logic.late("F");

    @Test
    void leavesOutWhatChangesNothing() {
        assertThat(Logic.and(List.of(A, Logic.Always.TRUE, A))).isEqualTo(A);
        assertThat(Logic.and(List.of(A, Logic.Always.FALSE))).isEqualTo(Logic.Always.FALSE);
        assertThat(Logic.or(List.of(A, Logic.Always.FALSE))).isEqualTo(A);
        assertThat(Logic.or(List.of(A, Logic.Always.TRUE))).isEqualTo(Logic.Always.TRUE);
        assertThat(Logic.not(Logic.not(A))).isEqualTo(A);
        assertThat(Logic.or(List.of())).isEqualTo(Logic.Always.FALSE);
        assertThat(Logic.and(List.of())).isEqualTo(Logic.Always.TRUE);
    }

    @Test
    void putsParenthesesWhereOthersWouldBind() {
        assertThat(A.or(B).and(FLAG).kql()).isEqualTo("(a or b) and F");
        assertThat(Logic.not(A.and(B)).or(FLAG).kql()).isEqualTo("not(a and b) or F");
    }

    @Test
    void asksEarlyOnlyWhatMustBeTrueInAnyCase() {
        assertThat(A.and(FLAG).early()).isEqualTo(A);
        assertThat(A.or(FLAG).early()).isEqualTo(Logic.Always.TRUE);
        assertThat(Logic.not(A.and(FLAG)).early()).isEqualTo(Logic.Always.TRUE);
        assertThat(Logic.not(A.or(FLAG)).early()).isEqualTo(Logic.not(A));
        assertThat(A.and(B.and(FLAG)).or(B).early()).isEqualTo(A.and(B).or(B));
    }

    @Test
    void asksLaterWhatIsNotKnownYet() {
        Logic both = A.and(B).and(FLAG);
        assertThat(both.beyond(both.early())).isEqualTo(FLAG);
        assertThat(A.beyond(A)).isEqualTo(Logic.Always.TRUE);
    }
}
