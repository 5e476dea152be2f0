package dev.gatehouse.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A folder with the real scripts, modules without code, and a JDK and a Maven that are shell scripts. */
final class Checkout {
    record Run(int exit, String out, String err) {}

    private static final String JAVA = """
            #!/bin/sh
            for argument; do
                case $argument in -XX:AOTCacheOutput=*) echo cache >"${argument#*=}"; exit 0 ;; esac
            done
            printf '%s\\n' "$JAVA_HOME" "terminals: $GATEHOUSE_STDOUT_TTY $GATEHOUSE_STDERR_TTY" "$@"
            exit "${EXIT:-0}"
            """;

    private static final String MAVEN = """
            #!/bin/sh
            case $* in *--version*) echo 'Apache Maven 3.9.9 (fake)'; exit 0 ;; esac
            sleep "${SECONDS_TO_BUILD:-0}"
            if [ -n "$BUILD_FAILS" ]; then
                printf '[ERROR] Main.java: broken\\n[ERROR] -> [Help 1]\\n'
                exit 1
            fi
            echo build >>builds
            for module in cli bench; do
                mkdir -p $module/target/lib
                touch $module/target/gatehouse-$module-1.jar $module/target/lib/library.jar
            done
            mkdir -p server/target/quarkus-app/lib/main
            touch server/target/quarkus-app/quarkus-run.jar server/target/quarkus-app/lib/main/library.jar
            """;

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    Checkout(Path root) throws IOException {
        this.root = root;
        for (var script : List.of("gatehouse", "verify", "scripts/toolchain.sh", "scripts/verify.awk")) {
            executable(script, Repository.read(script));
        }
        for (var file : List.of(
                "pom.xml",
                "cli/pom.xml",
                "bench/pom.xml",
                "server/pom.xml",
                "cli/src/main/java/Main.java",
                "server/src/main/java/Main.java")) {
            write(file, "");
        }
        executable("tools/mvn", MAVEN);
        jdk("jdk", "25.0.3");
        set("JAVA_HOME", root.resolve("jdk").toString());
        set("PATH", root.resolve("tools") + ":/usr/local/bin:/usr/bin:/bin");
    }

    Path root() {
        return root;
    }

    /** A JDK whose java prints what it was given, each on a line. */
    void jdk(String folder, String version) throws IOException {
        write(folder + "/release", "JAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"fake_1\"\n");
        executable(folder + "/bin/java", JAVA);
        executable(folder + "/bin/javac", "#!/bin/sh\n");
    }

    void set(String name, String value) {
        environment.put(name, value);
    }

    long builds() {
        try {
            return Files.readAllLines(root.resolve("builds")).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run gatehouse(String... arguments) {
        var command = new String[arguments.length + 1];
        command[0] = "./gatehouse";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return run(root, command);
    }

    Run run(Path directory, String... command) {
        try {
            var err = Files.createTempFile(root, "err", "");
            var builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE") || name.startsWith("M"));
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), out, Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void executable(String name, String text) throws IOException {
        var file = write(name, text);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    private Path write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
