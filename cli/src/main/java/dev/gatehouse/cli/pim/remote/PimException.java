package dev.gatehouse.cli.pim.remote;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.cli.console.ExitCode;
import java.util.List;
import java.util.Optional;

/** That a command ends here, with what its user is told. */
public final class PimException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> more;
    private final transient Optional<JsonNode> document;

    private PimException(int exitCode, String message, List<String> more, Optional<JsonNode> document) {
        super(message);
        this.exitCode = exitCode;
        this.more = List.copyOf(more);
        this.document = document;
    }

    /** What was asked for could not be done. */
    public static PimException failed(String message) {
        return new PimException(ExitCode.INPUT, message, List.of(), Optional.empty());
    }

    /** The same, as the server says in a document, for whoever wants that. */
    static PimException refused(String message, List<String> more, JsonNode document) {
        return new PimException(ExitCode.INPUT, message, more, Optional.of(document));
    }

    /** It was asked for wrongly. */
    public static PimException usage(String message) {
        return usage(message, List.of());
    }

    /** The same with more lines. */
    public static PimException usage(String message, List<String> more) {
        return new PimException(ExitCode.USAGE, message, more, Optional.empty());
    }

    /** With what the command ends. */
    public int exitCode() {
        return exitCode;
    }

    /** What comes below the message, line by line. */
    public List<String> more() {
        return more;
    }

    /** What the server says, where it is the server that refuses. */
    Optional<JsonNode> document() {
        return document;
    }
}
