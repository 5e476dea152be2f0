package dev.gatehouse.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of docs/audit.md is one, and the command says of it what the page says. */
final class DocumentedAuditTest {
    @TempDir
    private Path folder = Path.of("");

    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("..", "docs", "audit.md"));
    }

    @Test
    void theExportIsTheOneThatIsWritten() {
        assertThat(page).contains("```json\n" + Trail.signedBy(Trail.KEY) + "```\n");
        assertThat(page).contains(Trail.KEY.publicKey().pem());
    }

    @Test
    void theAnswersAreThoseOfTheCommand() {
        String key = Cli.write(folder, "key.pem", Trail.KEY.publicKey().pem());
        String export = Trail.signedBy(Trail.KEY);
        String altered = export.replace("\"refused\"", "\"done\"");
        assertThat(page).contains(answer(export, "--key", key)).contains(answer(export));
        assertThat(page).contains(answer(altered, "--key", key));
    }

    /** From standard input, whose name breaks lines where it does on the page. */
    private String answer(String export, String... options) {
        String[] all = new String[options.length + 3];
        all[0] = "audit";
        all[1] = "verify";
        all[2] = "-";
        System.arraycopy(options, 0, all, 3, options.length);
        return Cli.at(folder)
                .in(export.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .run(all)
                .out();
    }
}
