package dev.gatehouse.cli.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a user wants to know of a tenant's state.
 *
 * @param paths the export
 * @param logs logs of which usage is wanted; none where findings are
 * @param before an earlier export; none where nothing is compared
 * @param context the file that the user named
 * @param output the file to write to; empty for standard output
 * @param least lesser findings are left out
 * @param explain whether the table says why and how
 * @param failOn from which severity on a finding is a failure
 */
record PostureRequest(
        List<String> paths,
        List<String> logs,
        List<String> before,
        Optional<Path> context,
        PostureFormat format,
        Optional<Path> output,
        Level least,
        boolean explain,
        Optional<Level> failOn) {
    PostureRequest {
        paths = List.copyOf(paths);
        logs = List.copyOf(logs);
        before = List.copyOf(before);
        requireNonNull(context, "context is null");
        requireNonNull(format, "format is null");
        requireNonNull(output, "output is null");
        requireNonNull(least, "least is null");
        requireNonNull(failOn, "failOn is null");
    }
}
