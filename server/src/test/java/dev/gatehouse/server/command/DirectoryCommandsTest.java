package dev.gatehouse.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.server.running.WatchedFurnishing;
import dev.gatehouse.server.start.DataFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryCommandsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-04T09:00:00Z"));
    private static final String KIM = "00000000-0000-0000-0000-000000000010";

    @TempDir
    Path temp;

    private Path export = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeAnExport() throws IOException {
        export = Files.createDirectories(temp.resolve("export"));
        Files.writeString(export.resolve("users.csv"), "id,userPrincipalName\n" + KIM + ",kim@contoso.example\n");
        Files.writeString(
                export.resolve("assignments.csv"),
                "principalName,roleName,kind\nkim@contoso.example,Security Reader,eligible\n");
    }

    @Test
    void takeAnExportOverOnce() throws IOException {
        admin();
        assertThat(directory("import", export.toString(), "--dry-run"))
                .as(said())
                .isZero();
        assertThat(out.toString(UTF_8))
                .contains("new        user               kim@contoso.example  [" + export + "/users.csv line 2]\n")
                .contains(
                        "new        eligible           kim@contoso.example as Security Reader over /: without an end  ["
                                + export + "/assignments.csv line 2]\n");
        assertThat(err.toString(UTF_8)).contains("nothing is taken over yet");

        assertThat(directory("import", export.toString(), "--as", "ADA"))
                .as(said())
                .isZero();
        assertThat(err.toString(UTF_8))
                .contains("gatehouse: 2 new, 0 changed, 0 unchanged, 0 left out, 0 refused")
                .contains("it is taken over");

        assertThat(directory("import", export.toString())).as(said()).isZero();
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .contains("0 new, 0 changed, 2 unchanged, 0 left out, 0 refused")
                .contains("there is nothing to do");

        Path written = temp.resolve("written");
        assertThat(directory("export", written.toString())).as(said()).isZero();
        assertThat(Files.readString(written.resolve("users-0001.json"))).contains("kim@contoso.example");
        assertThat(directory("import", written.toString())).as(said()).isZero();
        assertThat(err.toString(UTF_8)).contains("0 new, 0 changed, 4 unchanged, 0 left out, 0 refused");
        assertThat(directory("export", written.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("is not empty");
    }

    @Test
    void takeNothingWhereSomethingIsRefused() throws IOException {
        admin();
        Files.writeString(
                export.resolve("assignments.csv"),
                "principalName,roleName,kind\nkim@contoso.example,Security Reader,eligible\n\u001b[2J,No role,active\n");

        assertThat(directory("import", export.toString())).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("refused    export").contains("assignments.csv line 3");
        assertThat(err.toString(UTF_8)).contains("nothing is taken over: mend what is refused");
        assertThat(directory("import", export.toString(), "--dry-run")).isEqualTo(1);

        assertThat(directory("import", export.toString(), "--skip-refused"))
                .as(said())
                .isZero();
        assertThat(err.toString(UTF_8)).contains("it is taken over, without what is refused");
    }

    @Test
    void giveAnAccountToSomebodyWhoWasTakenOver() {
        admin();
        assertThat(create("kim", "--for", KIM)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("the directory knows no user " + KIM);
        assertThat(directory("import", export.toString())).as(said()).isZero();

        assertThat(create("kim", "--for", KIM)).as(said()).isZero();
        assertThat(create("kim2", "--for", KIM)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("this user has an account already: kim");
        assertThat(directory("import", export.toString(), "--all")).as(said()).isZero();
        assertThat(out.toString(UTF_8)).contains("unchanged  user").contains("has an account of Gatehouse");
    }

    @Test
    void sayWhatIsMissing() {
        assertThat(directory("import", export.toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("there is no administrator yet")
                .contains("gatehouse admin create");
        admin();
        assertThat(directory("import", temp.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("does not exist");
        try (DataFolder _ = DataFolder.open(temp.resolve("data"))) {
            assertThat(directory("import", export.toString())).isEqualTo(2);
            assertThat(err.toString(UTF_8)).contains("is in use by another process of Gatehouse");
            assertThat(directory("export", temp.resolve("x").toString())).isEqualTo(2);
        }
    }

    private void admin() {
        assertThat(create("ada")).as(said()).isZero();
    }

    private int create(String... arguments) {
        List<String> all = new ArrayList<>(List.of("admin", "create", "--password-stdin"));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private int directory(String... arguments) {
        List<String> all = new ArrayList<>(List.of("directory"));
        all.addAll(List.of(arguments));
        return run(all);
    }

    private int run(List<String> arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--data", temp.resolve("data").toString()));
        Console console = new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream("correct horse battery\n".getBytes(UTF_8)),
                question -> Optional.empty(),
                true);
        return Commands.run(console, WatchedFurnishing::new, CLOCK, settings -> 0, all.toArray(String[]::new));
    }

    private String said() {
        return out.toString(UTF_8) + err.toString(UTF_8);
    }
}
