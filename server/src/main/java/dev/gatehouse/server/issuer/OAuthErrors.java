package dev.gatehouse.server.issuer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells an error as OAuth 2.0 wants it, with the number that Microsoft's clients look for where it has one. */
public final class OAuthErrors {
    private static final Pattern NUMBER = Pattern.compile("^AADSTS([0-9]{3,9}):");

    /** In a route of the issuer. */
    @ServerExceptionMapper
    public Response told(OAuthException thrown) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", thrown.error());
        body.put("error_description", thrown.description());
        Matcher number = NUMBER.matcher(thrown.description());
        if (number.find()) {
            body.put("error_codes", List.of(Integer.parseInt(number.group(1))));
        }
        if (!thrown.claims().isEmpty()) {
            body.put("claims", thrown.claims());
        }
        Response.ResponseBuilder built = Response.status(thrown.status())
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body);
        Response.ResponseBuilder answer = switch (thrown.status()) {
            case 401 -> built.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Gatehouse\"");
            case 429 -> built.header(HttpHeaders.RETRY_AFTER, 5);
            default -> built;
        };
        return answer.build();
    }
}
