package dev.gatehouse.connect.file;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/**
 * Why a named input could not be read, or not to its end.
 *
 * @param name the file as the user named it
 * @param reason what is wrong, and what to do about it
 */
public record InputProblem(String name, String reason) {
    public InputProblem {
        requireNonNull(name, "name is null");
        requireNonNull(reason, "reason is null");
    }

    /** Says in words what an exception of the file system means. */
    public static InputProblem of(String name, IOException e) {
        String reason = switch (e) {
            case NoSuchFileException gone -> "does not exist (any more)";
            case AccessDeniedException denied -> "permission denied; run as a user who may read it, or change its mode";
            case FileSystemLoopException loop -> "a link leads back to its own folder; name the folder behind it";
            case java.io.EOFException cut ->
                "the compressed data ends too early; what comes before the cut was read. Copy the file again";
            case java.util.zip.ZipException broken ->
                "the compressed data is damaged (" + broken.getMessage()
                        + "); what comes before the damage was read. Copy the file again";
            default -> requireNonNullElse(e.getMessage(), e.toString());
        };
        return new InputProblem(name, reason);
    }
}
