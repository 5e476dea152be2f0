package dev.gatehouse.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.Corpus;
import dev.gatehouse.detection.config.Watchlists;
import dev.gatehouse.detection.context.ContextFacts;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The public rules for Azure run unmodified: every field of every rule is a column. */
final class CommunityRulesTest {
    @Test
    void everyFieldOfThePublicRulesIsKnown() throws IOException {
        Rulebook book = Rulebook.of(Corpus.rules("sigmahq/rules/cloud/azure"), Watchlists.NONE, ContextFacts.fields());
        assertThat(book.rules()).hasSize(123);
        assertThat(book.problems()).isEmpty();
        assertThat(book.unrouted()).isEmpty();
        assertThat(book.unresolved()).isEmpty();
    }
}
