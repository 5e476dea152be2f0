package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.server.http.OwnPolicy;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Pages of plain HTML, without script but for one that sends a form; the only way to write text into one. */
final class Html {
    private static final String SENDING = "document.forms[0].submit()";
    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; script-src 'sha256-"
                    + Base64.getEncoder().encodeToString(sha256(SENDING)) + "'; form-action ";

    private final StringBuilder head = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final String title;
    private Optional<String> policy = Optional.empty();

    Html(String title) {
        this.title = title;
        body.append("<h1>").append(escaped(title)).append("</h1>\n");
    }

    /** A paragraph. */
    Html text(String text) {
        body.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** A paragraph that matters. */
    Html warning(String text) {
        body.append("<p role=\"alert\"><strong>").append(escaped(text)).append("</strong></p>\n");
        return this;
    }

    /** A link, and the browser follows it by itself. */
    Html leavingFor(String uri, String words) {
        head.append("<meta http-equiv=\"refresh\" content=\"0;url=")
                .append(escaped(uri))
                .append("\">\n");
        body.append("<p><a href=\"")
                .append(escaped(uri))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
        return this;
    }

    /**
     * A form for another server, and the browser sends it by itself.
     *
     * @param origin of that server: the only one to which the page lets a form go
     */
    Html postingTo(String uri, String origin, Map<String, String> hidden, String words) {
        policy = Optional.of(POLICY + origin);
        Html page = form(uri, hidden);
        page.body
                .append("<p><button>")
                .append(escaped(words))
                .append("</button></p>\n</form>\n<script>")
                .append(SENDING)
                .append("</script>\n");
        return page;
    }

    /** Begins a form that is posted to a path of this server, with these hidden fields, and with nothing of the page's address. */
    Html form(String path, Map<String, String> hidden) {
        body.append("<form method=\"post\" action=\"").append(escaped(path)).append("\" autocomplete=\"off\">\n");
        hidden.forEach((name, value) -> body.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\">\n"));
        return this;
    }

    /** A field to type into. */
    Html field(String name, String label, String type, String autocomplete) {
        return field(name, label, type, autocomplete, " required");
    }

    /** A field that may stay empty. */
    Html optional(String name, String label, String type, String autocomplete) {
        return field(name, label, type, autocomplete, "");
    }

    private Html field(String name, String label, String type, String autocomplete, String required) {
        body.append("<p><label>")
                .append(escaped(label))
                .append("<br><input name=\"")
                .append(escaped(name))
                .append("\" type=\"")
                .append(escaped(type))
                .append("\" autocomplete=\"")
                .append(escaped(autocomplete))
                .append("\"")
                .append(required)
                .append("></label></p>\n");
        return this;
    }

    /** A button that says what is to be done. */
    Html button(String action, String words) {
        body.append("<p><button name=\"action\" value=\"")
                .append(escaped(action))
                .append("\">")
                .append(escaped(words))
                .append("</button></p>\n");
        return this;
    }

    /** Ends the form. */
    Html end() {
        body.append("</form>\n");
        return this;
    }

    /** An answer with this page, which nobody may keep. */
    Response.ResponseBuilder answer(int status) {
        String page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
                + " - Gatehouse</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n" + head
                + "</head>\n<body>\n" + body + "</body>\n</html>\n";
        Response.ResponseBuilder answer = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(page);
        policy.ifPresent(text -> answer.header(OwnPolicy.HEADER, text));
        return answer;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has it", e);
        }
    }

    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.chars().forEach(one -> {
            switch (one) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append((char) one);
            }
        });
        return out.toString();
    }
}
