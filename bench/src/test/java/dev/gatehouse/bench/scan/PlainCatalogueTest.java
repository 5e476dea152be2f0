package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is left of a catalogue without its correlations. */
final class PlainCatalogueTest {
    private static final String LOUD = """
            title: Loud
            name: loud
            logsource: {product: azure, service: signinlogs}
            detection: {s: {ResultType: '50053'}, condition: s}
            """;
    private static final String QUIET = LOUD.replace("loud", "quiet").replace("Loud", "Quiet");
    private static final String MANY = """
            title: Many
            correlation: {type: event_count, rules: [quiet], group-by: [UserId], timespan: 1h, condition: {gte: 3}}
            """;

    @Test
    void rulesThatAreOnlyThereToBeCorrelatedAreLeftOut() {
        assertThat(PlainCatalogue.plain(QUIET + "---\n" + LOUD + "---\n" + MANY).strip())
                .isEqualTo(LOUD.strip());
        assertThat(PlainCatalogue.plain(LOUD)).isEqualTo(LOUD);
        assertThat(PlainCatalogue.plain(QUIET + "---\n" + MANY)).isEmpty();
    }
}
