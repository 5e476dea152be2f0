package dev.gatehouse.server.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.survival.Installation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One bash in an empty folder, in which {@code ./gatehouse} starts what was built. */
record Bash(Path folder) {
    private static final String MARK = "\u001e";

    /** Types blocks of commands one after the other; answers what came of each. */
    List<String> type(List<String> blocks, Duration patience) throws IOException, InterruptedException {
        Path launcher = folder.resolve("gatehouse");
        Files.writeString(launcher, """
                #!/usr/bin/env bash
                export GATEHOUSE_STDIN_TTY=0 GATEHOUSE_STDOUT_TTY=0 GATEHOUSE_STDERR_TTY=0
                case "${1:-} ${2:-}" in
                    serve* | admin* | 'audit export'*) exec %s "$@" ;;
                    *) exec %s "$@" ;;
                esac
                """.formatted(quoted(Installation.program()), quoted(commandLine())));
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        Path script = folder.resolve("typed");
        Files.writeString(
                script,
                blocks.stream()
                        .map(block -> block + "\nprintf '" + MARK + "'\n")
                        .collect(Collectors.joining()));
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", "--norc", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process bash = builder.start();
        boolean ended = bash.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            bash.descendants().forEach(ProcessHandle::destroyForcibly);
            Process _ = bash.destroyForcibly();
        }
        String all = Files.readString(output, UTF_8);
        assertThat(ended).as("it came to an end within %s: %s", patience, all).isTrue();
        List<String> each = new ArrayList<>(List.of(all.split(MARK, -1)));
        assertThat(each).as(all).hasSize(blocks.size() + 1);
        assertThat(each.removeLast()).isBlank();
        return each;
    }

    /** Which of some programs are not there, as far as PATH leads. */
    static List<String> lacks(String... programs) {
        List<Path> folders = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return Stream.of(programs)
                .filter(program -> folders.stream().noneMatch(folder -> Files.isExecutable(folder.resolve(program))))
                .toList();
    }

    private static List<String> commandLine() {
        return Stream.concat(
                        Installation.java().stream(),
                        Stream.of("-cp", System.getProperty("java.class.path"), "dev.gatehouse.cli.Main"))
                .toList();
    }

    private static String quoted(List<String> command) {
        return command.stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }
}
