package dev.gatehouse.server.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.running.Client.Answer;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser that shows the pages on which people sign in: its cookies, and how somebody fills in a form. */
public final class Tab {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*)\">");

    private final Map<String, String> cookies = new HashMap<>();

    void has(String name, String value) {
        cookies.put(name, value);
    }

    /** Opens a page. */
    public Answer open(Client client, String path) {
        Answer answer = cookies.isEmpty() ? client.get(path) : client.get(path, "Cookie", header());
        keep(answer);
        return answer;
    }

    /** Somebody fills in the form of a page and presses a button. */
    public Answer press(Client client, String path, Answer page, String action, Map<String, String> typed) {
        Map<String, String> form = hidden(page);
        form.putAll(typed);
        form.put("action", action);
        Answer answer = post(client, path, form, "Cookie", header());
        keep(answer);
        return answer;
    }

    /** What the form of a page carries. */
    public static Map<String, String> hidden(Answer page) {
        Map<String, String> all = new HashMap<>();
        Matcher hidden = HIDDEN.matcher(page.body());
        while (hidden.find()) {
            all.put(hidden.group(1), unescaped(hidden.group(2)));
        }
        return all;
    }

    /** Where a page leads on to. */
    public static String link(Answer page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return unescaped(link.group(1));
    }

    /** Where the form of a page goes. */
    public static String posts(Answer page) {
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as(page.body()).isTrue();
        return unescaped(form.group(1));
    }

    /** What is behind the question mark of an address. */
    public static Map<String, String> parameters(String uri) {
        Map<String, String> all = new HashMap<>();
        for (String part : uri.substring(uri.indexOf('?') + 1).split("&")) {
            String[] pair = part.split("=", 2);
            all.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
        }
        return all;
    }

    static Answer post(Client client, String path, Map<String, String> form, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return client.post(path, BodyPublishers.ofString(encoded(form)), all.toArray(String[]::new));
    }

    /** A form as it is sent. */
    public static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(one -> URLEncoder.encode(one.getKey(), UTF_8) + "=" + URLEncoder.encode(one.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String header() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep(Answer answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String[] parts = set.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
