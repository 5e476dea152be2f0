package dev.gatehouse.server.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the browser brings back to a client, and where.
 *
 * @param redirect an address that the client has
 * @param isPosted whether in a form ({@code response_mode=form_post}), which no log of addresses keeps; else behind the question
 *     mark
 */
record WayBack(String redirect, Map<String, String> answer, boolean isPosted) {
    private static final String TITLE = "Back to the program";
    private static final String WORDS = "Go back to the program, if the browser does not do so by itself";

    WayBack {
        requireNonNull(redirect, "redirect is null");
        answer = Collections.unmodifiableMap(new LinkedHashMap<>(answer));
    }

    /** A page that leads there. */
    Response.ResponseBuilder page() {
        return isPosted
                ? new Html(TITLE).postingTo(redirect, origin(), answer, WORDS).answer(200)
                : new Html(TITLE).leavingFor(address(), WORDS).answer(200);
    }

    /** Leads there at once, where nobody was shown a page yet. */
    Response.ResponseBuilder atOnce() {
        return isPosted
                ? page()
                : Response.status(302).location(URI.create(address())).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private String address() {
        StringBuilder uri = new StringBuilder(redirect);
        answer.forEach((name, value) -> uri.append(uri.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
        return uri.toString();
    }

    private String origin() {
        URI uri = URI.create(redirect);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
