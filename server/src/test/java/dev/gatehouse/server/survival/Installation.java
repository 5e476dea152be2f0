package dev.gatehouse.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where the built server is installed: its data folder, the folder of logs that it watches, and its database.
 *
 * @param context the configuration
 * @param database the URL of a PostgreSQL database whose user is postgres; empty for a file in the data folder
 * @param options of the JVM beside those of the launcher
 */
public record Installation(Path data, Path logs, Path context, Optional<String> database, List<String> options) {
    static final String NAME = "kim";
    public static final String PASSWORD = "correct horse battery";
    static final String TENANT = "contoso";

    private static final Path BUILT = Repository.folder().resolve("server/target/quarkus-app/quarkus-run.jar");
    private static final Path CONTEXT = Repository.folder().resolve("examples/contoso/gatehouse.yaml");

    public Installation {
        options = List.copyOf(options);
    }

    /** One in new folders below a folder. */
    public static Installation below(Path folder, Optional<String> database, String... options) throws IOException {
        return new Installation(
                Files.createDirectories(folder.resolve("data")),
                Files.createDirectories(folder.resolve("logs")),
                CONTEXT,
                database,
                List.of(options));
    }

    /** The same with another configuration. */
    public Installation declaring(Path configuration) {
        return new Installation(data, logs, configuration, database, options);
    }

    /** A command of the server on this data folder. What it complains of is kept beside the data folder. */
    public Process start(String... command) throws IOException {
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(List.of("--data", data.toString(), "--context", context.toString()));
        database.ifPresent(url -> whole.addAll(List.of("--database", url)));
        return plain(whole);
    }

    /** Java, as it starts what was built. */
    public static List<String> java(String... options) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dgatehouse.home=" + Repository.folder(),
                "--enable-native-access=ALL-UNNAMED"));
        all.addAll(List.of(options));
        return all;
    }

    /** The built server, to which a command is added. */
    public static List<String> program(String... options) {
        assertThat(BUILT)
                .as("the built server; mvn -pl server package makes it")
                .exists();
        List<String> all = new ArrayList<>(java(options));
        all.addAll(List.of("-jar", BUILT.toString()));
        return all;
    }

    /** A command of the server as it stands. */
    public Process plain(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(program(options.toArray(String[]::new)));
        all.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("GATEHOUSE_DB_USER", "postgres");
        builder.environment().put(Pager.VARIABLE, Pager.SECRET);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors().toFile()));
        return builder.start();
    }

    /** The same, where more is declared than the example does. */
    Installation declaring(String yaml) throws IOException {
        return declaring(
                Files.writeString(data.resolveSibling("gatehouse.yaml"), Files.readString(CONTEXT) + "\n" + yaml));
    }

    /** The server. */
    public RealServer serve() throws IOException {
        return new RealServer(start("serve", "--port", "0", "--watch", logs.toString()), certificate());
    }

    /** Makes an account; answers the secret of its one-time codes. */
    String createAccount() throws IOException, InterruptedException {
        return createAccount(NAME, "SecurityOperator", "SecurityReader", "Auditor", "PrivilegedRoleAdministrator");
    }

    /** Makes an account with these roles; answers the secret of its one-time codes. */
    public String createAccount(String name, String... roles) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("admin", "create", name, "--password-stdin"));
        for (String role : roles) {
            command.addAll(List.of("--role", role));
        }
        Process process = start(command.toArray(String[]::new));
        process.getOutputStream().write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String uri = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(uri).isZero();
        return uri.replaceFirst(".*secret=([A-Z2-7]+)&.*", "$1").strip();
    }

    /** Exports the audit trail; the server must not run. */
    Path export() throws IOException, InterruptedException {
        Path file = data.resolveSibling("audit.ndjson");
        Process process = start("audit", "export", "-o", file.toString());
        assertThat(process.waitFor()).isZero();
        return file;
    }

    /** The server with one of its roles. */
    RealServer serve(String role, int port) throws IOException {
        return new RealServer(start("serve", "--port", Integer.toString(port), "--role", role), certificate());
    }

    /** The server's. */
    public Path certificate() {
        return data.resolve("tls/certificate.pem");
    }

    /** What the server complained of. */
    public String complaints() throws IOException {
        return Files.readString(errors());
    }

    private Path errors() {
        return data.resolveSibling("errors.txt");
    }
}
