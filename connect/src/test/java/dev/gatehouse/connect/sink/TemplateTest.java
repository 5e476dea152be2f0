package dev.gatehouse.connect.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class TemplateTest {
    @Test
    void fillsWhatTheAlertSaysIn() {
        assertThat(new Template("[{SEVERITY}] {title}: {entities} ({attack}, {rows}), {news} of {tenant}")
                        .fill(Messages.told(), UnaryOperator.identity()))
                .isEqualTo("[HIGH] Many wrong passwords for a privileged account: adm_kim@contoso.example, 203.0.113.7"
                        + " (T1110, signin-bad-password-threshold), new of home");
        assertThat(new Template(
                                "{id}/{revision} {state} {severity} {time} {detectedAt} {events} {rule} {link} {advice}")
                        .fill(Messages.told(), UnaryOperator.identity()))
                .isEqualTo("5b0e0000-0000-5000-8000-000000000001/1 open high 2026-05-04T09:41:07Z"
                        + " 2026-05-04T09:41:12.345Z 5 7614182f-03f0-4153-969b-a07c2f9d3cce " + Messages.LINK
                        + " Ask adm_kim@contoso.example whether it was them; block the address if not.");
        assertThat(new Template("{news}|{incident}|{expected}")
                        .fill(Messages.update(Messages.told()), UnaryOperator.identity()))
                .isEqualTo("update||");
    }

    @Test
    void refusesAPlaceThatItDoesNotKnowAndSaysWhichThereAre() {
        assertThatThrownBy(() -> new Template("{title} {Severity}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot hold {Severity}")
                .hasMessageContaining("{severity}");
    }

    @Test
    void leavesBracesThatAreNoPlace() {
        assertThat(new Template("{\"a\": {}} $1 \\{ {summary}").fill(Messages.told(3), UnaryOperator.identity()))
                .isEqualTo("{\"a\": {}} $1 \\{ Summary of 3");
    }

    @Test
    void escapesWhatIsPutInAndNotItself() {
        assertThat(new Template("<b>{summary}</b>").fill(Messages.hostile("a<b"), text -> text.replace("<", "&lt;")))
                .isEqualTo("<b>a&lt;b</b>");
    }

    @Test
    void putsNothingInTwice() {
        assertThat(new Template("{summary}").fill(Messages.hostile("{title} $0 \\1"), UnaryOperator.identity()))
                .isEqualTo("{title} $0 \\1");
    }

    @Test
    void isTheSameAsAnotherOfTheSameText() {
        assertThat(new Template("{title}")).isEqualTo(new Template("{title}")).isNotEqualTo(new Template("{id}"));
    }

    @Test
    void keepsItsLinesWhateverALogSays() {
        Hostile.texts(300).forEach(TemplateTest::keepsItsLines);
    }

    @FuzzTest
    void keepsItsLinesWithAnyText(byte[] text) {
        keepsItsLines(new String(text, StandardCharsets.UTF_8));
    }

    private static void keepsItsLines(String text) {
        assertThat(new Template("{title}\n{summary}\n{entities}")
                        .fill(Messages.hostile(text), UnaryOperator.identity()))
                .matches("(?s)[^\n]*\n[^\n]*\n[^\n]*")
                .doesNotContain("\r", "\u0000", "\u001b", "\u2028", "\u202e");
    }
}
