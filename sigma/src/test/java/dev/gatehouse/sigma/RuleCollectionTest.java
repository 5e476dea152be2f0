package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The rule collections of Sigma 1. */
final class RuleCollectionTest {
    private static Parsed parse(String text) {
        return SigmaParser.parse("old.yml", text);
    }

    @Test
    void givesWhatIsGlobalToAllDocumentsAfterIt() {
        Parsed parsed = parse("""
                action: global
                title: Two ways
                level: high
                detection:
                    condition: selection
                ---
                logsource: {product: windows, service: system}
                detection:
                    selection: {EventID: 7045}
                ---
                logsource: {product: windows, service: security}
                detection:
                    selection: {EventID: 4697}
                    condition: selection
                ---
                action: reset
                ---
                title: Alone
                logsource: {product: windows}
                detection: {selection: {EventID: 1}, condition: selection}
                """);
        assertThat(parsed.problems()).extracting(Problem::code).containsExactly("action-old", "action-old");
        assertThat(parsed.rules()).extracting(SigmaRule::title).containsExactly("Two ways", "Two ways", "Alone");
        assertThat(parsed.rules()).extracting(SigmaRule::level).containsExactly(Level.HIGH, Level.HIGH, Level.MEDIUM);
        assertThat(parsed.rules()).extracting(SigmaRule::sha256).doesNotHaveDuplicates();
    }

    @Test
    void repeatsADocumentWithChanges() {
        Parsed parsed = parse("""
                title: One
                id: 6f3e2987-db24-4c78-a860-b4f4095a7095
                logsource: {product: windows}
                detection:
                    selection: {FileName|endswith: .docx}
                    condition: selection
                ---
                action: repeat
                id: df0841c0-9846-4e9f-ad8a-7df91571771b
                detection:
                    selection: {FileName|endswith: .xlsx}
                """);
        assertThat(parsed.problems()).extracting(Problem::code).containsExactly("action-old");
        assertThat(parsed.rules()).hasSize(2);
        assertThat(parsed.rules().getLast().title()).isEqualTo("One");
        assertThat(parsed.rules().getLast().searches().get("selection"))
                .isInstanceOfSatisfying(
                        Search.FieldTest.class,
                        test -> assertThat(test.values()).containsExactly(new Scalar.Text(".xlsx")));
    }

    @Test
    void refusesAnActionThatWasNeverOne() {
        assertThat(parse("action: delete\ntitle: x\n").problems())
                .extracting(Problem::code)
                .contains("action-unknown");
    }

    @Test
    void staysWithinBoundsWhenWrittenOut() {
        String text = "action: global\ndescription: " + "x".repeat(1_000_000) + "\n"
                + "---\ntitle: t\nlogsource: {product: p}\ndetection: {s: {a: b}, condition: s}\n".repeat(60);
        assertThat(parse(text).problems()).extracting(Problem::code).contains("action-size");
    }
}
