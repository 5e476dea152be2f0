package dev.gatehouse.cli.console;

import static java.util.Objects.requireNonNull;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command may touch of the process that it runs in.
 *
 * @param out results
 * @param err everything else
 * @param outColour whether results may be coloured: they go to a terminal
 * @param progress whether {@code err} is a terminal, on which a line may be overwritten
 * @param debug whether stack traces are wanted
 * @param home where Gatehouse lies: its {@code detections} folder is there
 */
public record Console(
        ResultStream out,
        PrintStream err,
        InputStream in,
        boolean outColour,
        boolean progress,
        boolean debug,
        Path home) {
    public Console {
        requireNonNull(out, "out is null");
        requireNonNull(err, "err is null");
        requireNonNull(in, "in is null");
        requireNonNull(home, "home is null");
    }

    /** The real one. Colour is for terminals only, and never where NO_COLOR is set. */
    public static Console ofProcess() {
        boolean colour = !System.getenv().containsKey("NO_COLOR");
        return new Console(
                ResultStream.to(new FileOutputStream(FileDescriptor.out)),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.in,
                colour && terminal("GATEHOUSE_STDOUT_TTY"),
                terminal("GATEHOUSE_STDERR_TTY"),
                System.getenv().containsKey("GATEHOUSE_DEBUG"),
                Path.of(System.getProperty("gatehouse.home", "")).toAbsolutePath());
    }

    /** Java cannot tell for one stream alone; the launcher can, and says so. */
    private static boolean terminal(String variable) {
        return "1".equals(System.getenv(variable));
    }
}
