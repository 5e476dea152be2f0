package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Keywords: texts looked for in the whole event. */
final class KeywordsTest {
    @Test
    void oneOfTheListIsEnough() {
        Sigma.Rule rule = Sigma.detection("words: [\"event::clear\", \"event::drop\"]", "condition: words");
        assertThat(rule.holds(Map.of("m", "x EVENT::CLEAR y"))).isTrue();
        assertThat(rule.holds(Map.of("m", List.of(Map.of("n", "event::drop"))))).isTrue();
        assertThat(rule.holds(Map.of("m", "event clear"))).isFalse();
    }

    @Test
    void allOfTheListIfAsked() {
        Sigma.Rule rule = Sigma.detection("words:", "  \"|all\": [one, two]", "condition: words");
        assertThat(rule.holds(Map.of("m", "one", "n", "two"))).isTrue();
        assertThat(rule.holds(Map.of("m", "one"))).isFalse();
    }

    @Test
    void findNumbersAndWildcards() {
        assertThat(Sigma.detection("words: [50126]", "condition: words").holds(Map.of("c", 50126)))
                .isTrue();
        assertThat(Sigma.detection("words: [foo*bar]", "condition: words").holds(Map.of("m", "a foo1bar b")))
                .isTrue();
    }

    @Test
    void areFoundInTheEscapedTextOfAnEvent() {
        LikeTest test = new LikeTest(SigmaText.parse("a\\b\"c").with(Affix.INSIDE), false);
        Text text = new Text();
        byte[] json = "{\"x\":\"a\\\\b\\\"c\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text.set(json, 0, json.length);
        assertThat(test.holds(text)).isFalse();
        assertThat(test.inJson().holds(text)).isTrue();
    }

    @Test
    void areRefusedWithFieldModifiers() {
        assertThat(Sigma.detection("words:", "  \"|exists\": true", "condition: words")
                        .problems())
                .contains("modifier-conflict");
    }
}
