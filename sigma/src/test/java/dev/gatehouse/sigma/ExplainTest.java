package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Why a rule holds. */
final class ExplainTest {
    @Test
    void namesEveryTestThatHeldWithItsValue() {
        Sigma.Rule rule = Sigma.selection("a: [x, \"50126\"]", "b|startswith: adm", "c|re: k.m");
        assertThat(rule.explain(Map.of("a", 50126, "b", "adm_1", "c", "kim")))
                .containsExactly(
                        new Why("a", "50126", "equals 50126"),
                        new Why("b", "adm_1", "starts with adm"),
                        new Why("c", "kim", "matches /k.m/"));
    }

    @Test
    void saysWhatWasNotThere() {
        Sigma.Rule rule = Sigma.detection("s: {a: 1}", "f: {b|contains: svc}", "condition: s and not f");
        assertThat(rule.explain(Map.of("a", 1, "b", "kim")))
                .containsExactly(new Why("a", "1", "equals 1"), new Why("b", "kim", "not: contains svc"));
        assertThat(rule.explain(Map.of("a", 1))).contains(new Why("b", "", "not: contains svc"));
    }

    @Test
    void namesThePartsThatHeldOnly() {
        Sigma.Rule rule = Sigma.detection("s: {a: 1}", "t: {b: null}", "u: {c|exists: true}", "condition: s or t or u");
        assertThat(rule.explain(Map.of("c", "")))
                .containsExactly(new Why("b", "", "is absent or null"), new Why("c", "", "is present"));
    }

    @Test
    void isEmptyForARuleThatDoesNotHold() {
        assertThat(Sigma.selection("a: 1").explain(Map.of("a", 2))).isEmpty();
    }

    @Test
    void shortensLongLists() {
        Sigma.Rule rule = Sigma.detection("f: {a: [1, 2, 3, 4, 5, 6, 7]}", "condition: not f");
        assertThat(rule.explain(Map.of("a", 9)).getFirst().test()).endsWith("equals 5 or 2 more");
    }

    @Test
    void describesEveryKindOfTest() {
        Sigma.Rule rule = Sigma.selection(
                "a|cidr: 10.0.0.0/8",
                "b|gt: 5",
                "c|hour: 3",
                "d|fieldref: a",
                "e|cased: X",
                "f: x*y",
                "g: \"*\"",
                "h: \"\"");
        assertThat(rule.explain(Map.of(
                        "a",
                        "10.0.0.1",
                        "b",
                        6,
                        "c",
                        "2026-05-04T03:00",
                        "d",
                        "10.0.0.1",
                        "e",
                        "X",
                        "f",
                        "xy",
                        "g",
                        1,
                        "h",
                        "")))
                .extracting(Why::test)
                .containsExactly(
                        "is in 10.0.0.0/8",
                        "> 5",
                        "hour = 3",
                        "equals field a",
                        "equals X (cased)",
                        "is like x*y",
                        "is present",
                        "is empty");
    }

    @Test
    void namesKeywordsWithoutTheWholeEvent() {
        Sigma.Rule rule = Sigma.detection("w: [evil]", "condition: w");
        assertThat(rule.explain(Map.of("m", "an evil thing")))
                .containsExactly(new Why(Why.WHOLE_EVENT, "", "contains evil"));
    }
}
