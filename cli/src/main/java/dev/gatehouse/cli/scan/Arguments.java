package dev.gatehouse.cli.scan;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a scan that decide what it finds, as a user would give them. */
final class Arguments {
    private Arguments() {}

    static List<String> of(ScanRequest request) {
        List<String> arguments = new ArrayList<>(request.paths());
        request.rules().forEach(path -> arguments.add("--rules=" + path));
        if (!request.catalogue()) {
            arguments.add("--no-catalogue");
        }
        request.context().ifPresent(file -> arguments.add("--context=" + file));
        if (request.minSeverity() != Level.INFORMATIONAL) {
            arguments.add("--min-severity=" + request.minSeverity().text());
        }
        if (!request.since().equals(Instant.MIN)) {
            arguments.add("--since=" + request.since());
        }
        if (!request.until().equals(Instant.MAX)) {
            arguments.add("--until=" + request.until());
        }
        return arguments;
    }
}
