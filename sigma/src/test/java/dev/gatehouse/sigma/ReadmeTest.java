package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the README are compiled and run, and print what it says. */
final class ReadmeTest {
    private static final Pattern PROGRAM =
            Pattern.compile("```java\n(.*?class (\\w+) .*?)```\n\nprints\n\n```\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void programsPrintWhatItSays() throws IOException, InterruptedException {
        Matcher programs = PROGRAM.matcher(Files.readString(Path.of("README.md")));
        List<String> run = new ArrayList<>();
        while (programs.find()) {
            String name = requireNonNull(programs.group(2));
            assertThat(printed(name, requireNonNull(programs.group(1)))).isEqualTo(programs.group(3));
            run.add(name);
        }
        assertThat(run).containsExactly("Match", "Correlate");
    }

    private String printed(String name, String source) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".java");
        Files.writeString(file, source);
        String classPath = System.getProperty("java.class.path");
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int wrong = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        problems,
                        problems,
                        "-proc:none",
                        "-cp",
                        classPath,
                        file.toString());
        assertThat(wrong).as(problems.toString(StandardCharsets.UTF_8)).isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + classPath,
                        name)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
