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
        return answer(thrown);
    }

    /** What JAX-RS refuses by itself: no such route, method or type. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        Response answer = answer(told(thrown));
        String allow = thrown.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? answer
                : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
    }

    /** A body that is no JSON, or not the JSON that the route takes. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response malformed(JsonProcessingException thrown) {
        return answer(told(thrown));
    }

    /** What is kept cannot be reached. */
    @ServerExceptionMapper
    public Response unavailable(UnavailableException thrown) {
        return answer(told(thrown));
    }

    /** The database is away or full, for now. */
    @ServerExceptionMapper
    public Response away(TemporaryStoreException thrown) {
        return answer(told(thrown));
    }

    /** Everything else is a defect: the log tells of it, the answer only under which id. */
    @ServerExceptionMapper
    public Response unexpected(Throwable thrown) {
        return answer(told(thrown));
    }

    /** What is told of something that went wrong; of a defect the log says more. */
    public static ProblemException told(Throwable thrown) {
        return switch (thrown) {
            case ProblemException stated -> stated;
            case UnavailableException unavailable ->
                Problems.unavailable(unavailable.words()).thrown().retryAfter(unavailable.retryAfter());
            case TemporaryStoreException away -> {
                LOG.warnf("a request is answered with 503: %s", away.getMessage());
                yield Problems.unavailable("The database cannot be reached just now.")
                        .thrown()
                        .retryAfter(AGAIN);
            }
            case JsonProcessingException json when json.getCause() instanceof ProblemException stated -> stated;
            case JsonProcessingException json -> Problems.malformed(words(json)).thrown();
            case WebApplicationException refused -> refusal(refused);
            case IOException io when io.getCause() instanceof ProblemException stated -> stated;
            default -> defect(thrown);
        };
    }

    private static ProblemException refusal(WebApplicationException thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException || cause instanceof JsonProcessingException) {
                return told(cause);
            }
        }
        int status = thrown.getResponse().getStatus();
        return status >= 500 ? defect(thrown) : Problems.ofStatus(status).thrown();
    }

    private static ProblemException defect(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.errorf(thrown, "a request failed; its answer has the id %s", id);
        return unexpected(id).thrown();
    }

    static Problem unexpected(String id) {
        return Problem.of(500, "unexpected", "Failed", "This is a defect. The server's log tells more under the id.")
                .with(Map.of("id", id));
    }

    private static Response answer(ProblemException thrown) {
        Problem problem = thrown.problem();
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        thrown.retryAfterSeconds().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return (problem.status() == 401 ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer).build();
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
