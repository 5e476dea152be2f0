package dev.gatehouse.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.gatehouse.server.port.UnavailableException;
import dev.gatehouse.store.TemporaryStoreException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a {@link Problem} of whatever goes wrong in a route. */
public final class Errors {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Logger LOG = Logger.getLogger(Errors.class);

    /** A problem that a route states. */
    @ServerExceptionMapper
    public Response stated(ProblemException thrown) {
        Response.ResponseBuilder answer = answer(thrown.problem());
        thrown.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    /** What JAX-RS refuses by itself: no such route, method or type. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return stated(problem);
            }
            if (cause instanceof JsonProcessingException json) {
                return malformed(json);
            }
        }
        int status = thrown.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(thrown);
        }
        if (status < 400) {
            return thrown.getResponse();
        }
        Response.ResponseBuilder answer = answer(Problems.ofStatus(status));
        String allow = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    /** A body that is no JSON, or not the JSON that the route takes. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformed(JsonProcessingException thrown) {
        if (thrown.getCause() instanceof ProblemException problem) {
            return stated(problem);
        }
        return answer(Problems.malformed(words(thrown))).build();
    }

    /** What is kept cannot be reached. */
    @ServerExceptionMapper
    public Response unavailable(UnavailableException thrown) {
        return stated(Problems.unavailable(thrown.words()).thrown().retryAfter(thrown.retryAfter()));
    }

    /** The database is away or full, for now. */
    @ServerExceptionMapper
    public Response away(TemporaryStoreException thrown) {
        LOG.warnf("a request is answered with 503: %s", thrown.getMessage());
        return stated(Problems.unavailable("The database cannot be reached just now.")
                .thrown()
                .retryAfter(AGAIN));
    }

    /** Everything else is a defect: the log tells of it, the answer only under which id. */
    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        if (thrown instanceof IOException && thrown.getCause() instanceof ProblemException problem) {
            return stated(problem);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "a request failed; its answer has the id %s", id);
        return answer(unexpected(id)).build();
    }

    static Problem unexpected(String id) {
        return Problem.of(500, "unexpected", "Failed", "This is a defect. The server's log tells more under the id.")
                .with(Map.of("id", id));
    }

    private static Response.ResponseBuilder answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }

    /** Where it is wrong; what was sent is not repeated, for it may be a password. */
    private static String words(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "The body is not as this route takes it, at "
                    + mapping.getPath().stream().map(Errors::step).collect(Collectors.joining("."))
                    + "; /api/v1/openapi shows how.";
        }
        var location = thrown.getLocation();
        return location == null
                ? "The body is not the JSON that this route takes; /api/v1/openapi shows how."
                : "The body is not the JSON that this route takes, near line " + location.getLineNr() + ", column "
                        + location.getColumnNr() + "; /api/v1/openapi shows how.";
    }

    private static String step(JsonMappingException.Reference reference) {
        String name = reference.getFieldName();
        if (name == null) {
            return Integer.toString(reference.getIndex());
        }
        return name.length() <= 40 && name.chars().allMatch(Character::isLetterOrDigit) ? name : "an unknown member";
    }
}
