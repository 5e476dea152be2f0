package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser opens a report on hostile logs; skipped, saying so, where no Chromium is installed. */
final class BrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    @TempDir
    private Path folder = Path.of("");

    /** What the browser made of a page. */
    private record Opened(String dom, String log, String net) {}

    @Test
    void opensItWithoutAComplaintOrARequest() throws Exception {
        Opened opened = open(HostileLogs.report(folder));

        assertThat(opened.dom()).contains("</html>").doesNotContain("<script", "<img", "<iframe", "<base");
        assertThat(opened.log()).doesNotContain("CONSOLE");
        assertThat(opened.net()).doesNotContain(HostileLogs.HOST);
    }

    @Test
    void noticesAPageThatComplainsAndAsks() throws Exception {
        Opened opened = open("<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">"
                + "</head><body><img src=\"http://" + HostileLogs.HOST + "/x.png\"><script>1</script></body></html>");

        assertThat(opened.dom()).contains("<script", "<img");
        assertThat(opened.log()).contains("CONSOLE");
        assertThat(opened.net()).contains(HostileLogs.HOST);
    }

    private Opened open(String html) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        Assumptions.assumeTrue(browser.isPresent(), "no Chromium on the PATH: skipped");
        String page = Cli.write(folder, "page.html", html);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        Path net = folder.resolve("net.json");
        Process process = new ProcessBuilder(
                        browser.orElseThrow().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--enable-logging=stderr",
                        "--log-net-log=" + net,
                        "--dump-dom",
                        Path.of(page).toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        Assumptions.assumeTrue(ended && process.exitValue() == 0, "Chromium does not run here: skipped");
        return new Opened(Files.readString(dom), Files.readString(log), Files.readString(net));
    }

    private static Optional<Path> browser() {
        List<Path> found = new ArrayList<>();
        for (String folder : Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator, -1))
                .toList()) {
            NAMES.stream()
                    .map(name -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .forEach(found::add);
        }
        return found.stream().findFirst();
    }
}
