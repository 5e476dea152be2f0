package dev.gatehouse.server.ingest;

import dev.gatehouse.server.http.Problem;
import java.io.IOException;

/** That a body cannot be read on, and why. */
final class BodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    BodyException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
