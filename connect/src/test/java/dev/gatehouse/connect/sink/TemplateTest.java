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
        assertThat(Template.of("[{SEVERITY}] {title}: {entities} ({attack}, {rows}), {news} of {tenant}")
                        .fill(Messages.told(), UnaryOperator.identity()))
                .isEqualTo("[HIGH] Many wrong passwords for a privileged account: adm_kim@contoso.example, 203.0.113.7"
                        + " (T1110, signin-bad-password-threshold), new of home");
        assertThat(Template.of("{id}/{revision} {state} {severity} {time} {detectedAt} {events} {rule} {link} {advice}")
                        .fill(Messages.told(), UnaryOperator.identity()))
                .isEqualTo("5b0e0000-0000-5000-8000-000000000001/1 open high 2026-05-04T09:41:07Z"
                        + " 2026-05-04T09:41:12.345Z 5 7614182f-03f0-4153-969b-a07c2f9d3cce " + Messages.LINK
                        + " Ask adm_kim@contoso.example whether it was them; block the address if not.");
        assertThat(Template.of("{news}|{incident}|{expected}")
                        .fill(Messages.update(Messages.told()), UnaryOperator.identity()))
                .isEqualTo("update||");
    }

    @Test
    void refusesAPlaceThatItDoesNotKnowAndSaysWhichThereAre() {
        assertThatThrownBy(() -> Template.of("{title} {Severity}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot hold {Severity}")
                .hasMessageContaining("{severity}");
    }

    @Test
    void leavesBracesThatAreNoPlace() {
        assertThat(Template.of("{\"a\": {}} $1 \\{ {summary}").fill(Messages.told(3), UnaryOperator.identity()))
                .isEqualTo("{\"a\": {}} $1 \\{ Summary of 3");
    }

    @Test
    void escapesWhatIsPutInAndNotItself() {
        assertThat(Template.of("<b>{summary}</b>").fill(Messages.hostile("a<b"), text -> text.replace("<", "&lt;")))
                .isEqualTo("<b>a&lt;b</b>");
    }

    @Test
    void putsNothingInTwice() {
        assertThat(Template.of("{summary}").fill(Messages.hostile("{title} $0 \\1"), UnaryOperator.identity()))
                .isEqualTo("{title} $0 \\1");
    }

    @Test
    void isTheSameAsAnotherOfTheSameText() {
        assertThat(Template.of("{title}")).isEqualTo(Template.of("{title}")).isNotEqualTo(Template.of("{id}"));
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
        assertThat(Template.of("{title}\n{summary}\n{entities}").fill(Messages.hostile(text), UnaryOperator.identity()))
                .matches("(?s)[^\n]*\n[^\n]*\n[^\n]*")
                .doesNotContain("\r", "\u0000", "\u001b", "\u2028", "\u202e");
    }
}
