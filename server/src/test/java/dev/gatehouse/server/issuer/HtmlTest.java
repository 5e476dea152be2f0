package dev.gatehouse.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class HtmlTest {
    @Test
    void writesTextAsText() {
        String page = String.valueOf(new Html("<title>")
                .text("a & b")
                .warning("'x'")
                .form("/a\"b", Map.of("n\"", "\"><script>"))
                .end()
                .leavingFor("http://localhost/?a=1&b=\"", "<go>")
                .answer(200)
                .build()
                .getEntity());

        assertThat(page)
                .contains(
                        "&lt;title&gt;", "a &amp; b", "&#39;x&#39;", "value=\"&quot;&gt;&lt;script&gt;\"", "&lt;go&gt;")
                .contains("action=\"/a&quot;b\"")
                .contains("content=\"0;url=http://localhost/?a=1&amp;b=&quot;\"")
                .doesNotContain("<script");
    }
}
