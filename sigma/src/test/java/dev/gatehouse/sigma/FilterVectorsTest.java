package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The conformance vectors of filters. */
final class FilterVectorsTest {
    @Test
    void holdsBackAsTheSpecificationSays() {
        assertThat(failed("filters-spec.json", 7)).isEmpty();
    }

    @Test
    void holdsBackAsOtherEnginesDo() {
        assertThat(failed("filters-community.json", 10)).isEmpty();
    }

    private static Map<String, String> failed(String file, int count) {
        Map<String, String> failed = new TreeMap<>();
        List<FilterVector> vectors = FilterVector.read(file);
        vectors.forEach(vector -> vector.verdict().ifPresent(verdict -> failed.put(vector.id(), verdict)));
        assertThat(vectors).hasSize(count);
        return failed;
    }
}
