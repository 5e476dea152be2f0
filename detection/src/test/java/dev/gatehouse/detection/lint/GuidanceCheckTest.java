package dev.gatehouse.detection.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GuidanceCheckTest {
    @Test
    void aSlipInAKeyAnEntityOrTheSentenceIsFound() {
        assertThat(findings("""
                        entties: [User]
                        """))
                .containsExactly("custom-key-unknown: custom.entties means nothing here; did you mean entities?");
        assertThat(findings("""
                        entities: [Usr, IPAdress, Policy, Target.Device]
                        """))
                .hasSize(3)
                .contains("entity-unknown: no alert knows the entity Usr; did you mean User?")
                .contains("entity-unknown: no alert knows the entity IPAdress; did you mean IPAddress?");
        assertThat(findings("""
                        summary: "{UserPrincipalNam} of {User} from {IPAddress|'nowhere'}"
                        """))
                .singleElement()
                .asString()
                .startsWith("summary-field-unknown: the summary names UserPrincipalNam, which no record has");
    }

    @Test
    void whatIsRightAndWhatOthersUseIsLeftAlone() {
        assertThat(findings("""
                        rows: [ea-signin]
                        summary: "{User} {Target.User.Id|ResultType}"
                        entities: [User, Target.User, Target.Role, Mailbox, IPAddress]
                        advice: Ask.
                        limits: None.
                        siem_index: main
                        """)).isEmpty();
    }

    private static List<String> findings(String custom) {
        String rule = """
                title: T
                logsource: {product: azure, service: signinlogs}
                detection: {selection: {ResultType: 1}, condition: selection}
                custom:
                """ + custom.indent(2);
        return GuidanceCheck.of(Rule.of(SigmaParser.parse("t.yml", rule).rules().getFirst(), RuleSource.COMMUNITY))
                .stream()
                .map(finding -> finding.code() + ": " + finding.message() + "; " + finding.remedy())
                .toList();
    }
}
