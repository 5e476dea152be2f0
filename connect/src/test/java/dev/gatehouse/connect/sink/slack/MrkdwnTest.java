package dev.gatehouse.connect.sink.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.gatehouse.connect.sink.Hostile;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MrkdwnTest {
    private static final Pattern ENTITY = Pattern.compile("&(?!(amp|lt|gt);)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adm_kim@contoso.example | adm_kim@contoso.example",
                "_kim_ | \uff3fkim\uff3f",
                "*kim* | \u2217kim\u2217",
                "a~b~ | a\u223cb\u223c",
                "`rm` | \u02cbrm\u02cb",
                ":skull: dead | \ua789skull: dead",
                "2001:db8::7 | 2001\ua789db8::7",
                "at 09:41:07 | at 09:41:07",
                "<!channel> | &lt;!channel&gt;",
                "&lt;!channel&gt; | &amp;lt;!channel&amp;gt;",
                "a & b | a &amp; b"
            })
    void aValueStaysText(String text, String escaped) {
        assertThat(Mrkdwn.value(text)).isEqualTo(escaped);
    }

    @Test
    void plainTextIsOnOneLineWithoutTheThreeCharactersOfSlack() {
        assertThat(Mrkdwn.plain(" a\n<b>\u202e&c ", 100)).isEqualTo("a &lt;b&gt; &amp;c");
    }

    @Test
    void cutsBetweenTwoThatAreShown() {
        assertThat(Mrkdwn.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Mrkdwn.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Mrkdwn.cut("ab&amp;efgh", 6)).isEqualTo("ab…");
        assertThat(Mrkdwn.cut("&amp;bcd", 6)).isEqualTo("&amp;…");
        assertThat(Mrkdwn.cut("a <https://a.example|b> c", 12)).isEqualTo("a …");
        assertThat(Mrkdwn.cut("a\ud83d\ude00bcdef", 3)).isEqualTo("a…");
        assertThat(Mrkdwn.cut("&amp;&amp;", 3)).isEqualTo("…");
    }

    @Test
    void nothingThatALogSaysIsMoreThanText() {
        Hostile.texts(1_000).forEach(MrkdwnTest::isText);
    }

    @FuzzTest
    void noTextIsMoreThanText(byte[] text) {
        isText(new String(text, StandardCharsets.UTF_8));
    }

    private static void isText(String text) {
        for (int most : new int[] {1, 2, 7, 150, 3_000}) {
            String plain = Mrkdwn.plain(text, most);
            assertThat(plain).hasSizeLessThanOrEqualTo(most).doesNotContain("<", ">", "\n", "\r", "\u2028");
            assertThat(ENTITY.matcher(plain).find()).as(plain).isFalse();
            assertThat(plain.codePoints()).noneMatch(point -> Character.getType(point) == Character.SURROGATE);
        }
        String value = Mrkdwn.value(text);
        assertThat(value).doesNotContain("<", ">", "*", "~", "`");
        assertThat(ENTITY.matcher(value).find()).as(value).isFalse();
        assertThat(value).doesNotContainPattern(":[\\w+'-]*[A-Za-z][\\w+'-]*:");
        assertThat(value).doesNotContainPattern("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
    }
}
