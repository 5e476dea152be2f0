package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The conformance vectors: those of the specification, and those on which other engines agree. */
final class VectorsTest {
    private static final String IN_ORDER =
            "Rules, Value Modifiers: they are applied in the given order; UTF-16 after base64offset is no text";

    /** Vectors that are not passed, each with the clause that speaks against it. This list may only shrink. */
    static final Map<String, String> NOT_PASSED = Map.of(
            "sigma-rust-3b18afb92460", IN_ORDER,
            "sigma-rust-4b99981da08a", IN_ORDER,
            "sigma-rust-8c07a7493f14", IN_ORDER);

    @Test
    void matchesAsTheVectorsSay() {
        List<MatchVector> vectors = MatchVector.read("match.json");
        Map<String, String> failed = new TreeMap<>();
        vectors.stream()
                .filter(vector -> vector.verdict() != Verdict.PASSED)
                .forEach(vector -> failed.put(vector.id(), vector.answer()));
        assertThat(vectors).hasSize(1372);
        assertThat(failed.keySet()).isEqualTo(new TreeMap<>(NOT_PASSED).keySet());
    }

    @Test
    void refusesWhatTheSpecificationExcludes() {
        List<MatchVector> vectors = MatchVector.read("reject-spec.json");
        assertThat(vectors).hasSize(20);
        assertThat(vectors).allMatch(vector -> vector.verdict() == Verdict.PASSED);
    }
}
