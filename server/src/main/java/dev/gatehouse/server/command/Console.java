package dev.gatehouse.server.command;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command may touch of the process that it runs in.
 *
 * @param out results
 * @param err everything else
 * @param prompt asks for a secret that is typed
 * @param debug whether stack traces are wanted
 */
public record Console(PrintStream out, PrintStream err, InputStream in, Prompt prompt, boolean debug) {
    public Console {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(in, "in is null");
        requireNonNull(prompt, "prompt is null");
    }

    /** The real one. */
    public static Console ofProcess() {
        return new Console(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new FileInputStream(FileDescriptor.in),
                Prompt.ofTerminal(),
                System.getenv().containsKey("GATEHOUSE_DEBUG"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
