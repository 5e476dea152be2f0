package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The conformance vectors of correlations. */
final class CorrelationVectorsTest {
    /** Vectors that are not passed, each with the clause that speaks against it. This list may only shrink. */
    static final Map<String, String> NOT_PASSED = Map.of(
            "rsigma-corr-0c6d78cc65b4",
            "Correlation, Components: nothing in a document ends a window when it fires, an option of that engine does;"
                    + " the same document and events go on counting in rsigma-corr-64e06c6864fa",
            "rsigma-corr-74106f56669d",
            "Correlation, Components: nothing in a document ends a window when it fires, an option of that engine does",
            "rsigma-corr-7d14546a010f",
            "Correlation, Components: nothing in a document ends a window when it fires, an option of that engine does",
            "rsigma-corr-1add005b76ea",
            "Rules, Placeholders: a rule whose placeholder has no value must be rejected; that engine takes the event's"
                    + " field of that name, for which there is fieldref",
            "rsigma-corr-24ba03f333be",
            "Rules, Detection: field names are those of the taxonomy; that engine renames the fields of an event that"
                    + " looks like ECS",
            "rsigma-corr-ca46902390b6",
            "engine-specific: a key rsigma.max_group_entries of that engine",
            "rsigma-corr-f4a6cb0d46b1",
            "engine-specific: an option of that engine caps a window at two events");

    @Test
    void firesAsTheVectorsOfTheSpecificationSay() {
        Map<String, String> failed = new TreeMap<>();
        List<CorrelationVector> vectors = CorrelationVector.read("correlations-spec.json");
        vectors.forEach(vector -> vector.verdict().ifPresent(verdict -> failed.put(vector.id(), verdict)));
        assertThat(vectors).hasSize(34);
        assertThat(failed).isEmpty();
    }

    @Test
    void firesAsOtherEnginesDo() {
        Map<String, String> failed = new TreeMap<>();
        List<CorrelationVector> vectors = CorrelationVector.read("correlations-community.json");
        vectors.forEach(vector -> vector.verdict().ifPresent(verdict -> failed.put(vector.id(), verdict)));
        assertThat(vectors).hasSize(38);
        assertThat(failed.keySet()).isEqualTo(new TreeMap<>(NOT_PASSED).keySet());
    }
}
