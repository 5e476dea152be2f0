package dev.gatehouse.cli;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Runs the command line as a user would, and keeps what it wrote. */
public final class Cli {
    private final Path home;
    private InputStream in = InputStream.nullInputStream();
    private boolean colour;
    private Optional<OutputStream> elsewhere = Optional.empty();

    private Cli(Path home) {
        this.home = home;
    }

    /** What a command ended with and wrote. */
    public record Ran(int code, String out, String err) {
        /** The lines of its results. */
        public java.util.List<String> lines() {
            return out.lines().toList();
        }
    }

    /** Gatehouse lies in this folder. */
    public static Cli at(Path home) {
        return new Cli(home);
    }

    /** The repository, with the real catalogue. */
    public static Cli atRepository() {
        return new Cli(Path.of("..").toAbsolutePath().normalize());
    }

    /** With this on standard input. */
    public Cli in(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    /** On a terminal with colours. */
    public Cli coloured() {
        colour = true;
        return this;
    }

    /** With standard output going there. */
    public Cli out(OutputStream stream) {
        elsewhere = Optional.of(stream);
        return this;
    }

    public Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                ResultStream.to(elsewhere.orElse(out)),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                in,
                colour,
                false,
                false,
                home);
        int code = Main.run(console, arguments);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Writes a file and answers its path as text. */
    public static String write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file and answers its path as text. */
    public static String write(Path folder, String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
