package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The modifier {@code windash}. */
final class WindashModifierTest {
    @Test
    void takesAnyDashAtTheBeginningOfAWord() {
        Sigma.Rule rule = Sigma.selection("a|windash|contains: -foo");
        for (String dash : List.of("-", "/", "–", "—", "―")) {
            assertThat(rule.holdsFor("x " + dash + "foo")).isTrue();
        }
        assertThat(rule.holdsFor("x foo")).isFalse();
    }

    @Test
    void makesAllCombinationsOfSeveralParameters() {
        Sigma.Rule rule = Sigma.selection("a|contains|windash: \" -p -f\"");
        assertThat(rule.holdsFor("x /p -f")).isTrue();
        assertThat(rule.holdsFor("x -p /f")).isTrue();
        assertThat(rule.holdsFor("x p f")).isFalse();
    }

    @Test
    void leavesDashesInsideOfWords() {
        Sigma.Rule rule = Sigma.selection("a|windash|contains: -a-b");
        assertThat(rule.holdsFor("/a-b")).isTrue();
        assertThat(rule.holdsFor("/a/b")).isFalse();
    }

    @Test
    void keepsWildcards() {
        assertThat(Sigma.selection("a|windash|contains: -a*b").holdsFor("/a--b"))
                .isTrue();
    }

    @Test
    void refusesTooManyParameters() {
        assertThat(Sigma.selection("a|windash: -a -b -c -d -e -f").problems()).containsExactly("windash-many");
    }
}
