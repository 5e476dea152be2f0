package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.rules.FieldTableFiles;
import dev.gatehouse.logs.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Microsoft's own parser of KQL, a package of npm, finds nothing to say about any exported query. Skipped where it is not
 * installed: {@code npm install --prefix scripts/kql}.
 */
final class KustoParserTest {
    private static final Path SCRIPT = Path.of("..", "scripts", "kql", "check.cjs");
    private static final int HOSTILE = 40;

    @Test
    void everyQueryIsOneWithoutADiagnostic() throws Exception {
        ObjectNode queries = new ObjectMapper().createObjectNode();
        SentinelExport export = SentinelExport.of(Exported.all(), FieldTableFiles.shipped());
        export.rules().forEach(rule -> queries.put(rule.fileName(), rule.query()));
        Random random = new Random(77);
        for (int i = 0; i < HOSTILE; i++) {
            queries.put(
                    "hostile " + i,
                    "SigninLogs | where UserId =~ " + KqlText.quoted(KqlTextTest.hostile(random))
                            + " | project UserId");
        }
        assertThat(diagnostics(queries)).isEqualTo("checked\t" + queries.size() + "\n");
    }

    @Test
    void theParserDoesFindWhatIsWrong() throws Exception {
        ObjectNode queries = new ObjectMapper().createObjectNode();
        queries.put("wrong", "SigninLogs | where Nonsense =~ \"a\"");
        assertThat(diagnostics(queries)).contains("wrong\t").contains("Nonsense");
    }

    private static String diagnostics(ObjectNode queries) throws IOException, InterruptedException {
        assumeTrue(
                Files.isDirectory(SCRIPT.resolveSibling("node_modules")),
                "the parser of KQL is not installed in scripts/kql");
        ObjectNode input = new ObjectMapper().createObjectNode();
        ObjectNode tables = input.putObject("tables");
        Stream.of(Table.values())
                .filter(AzureTables::has)
                .forEach(table -> tables.put(table.azureName(), declaration(table)));
        input.put(
                "always",
                "let _GetWatchlist = (alias: string) { datatable(SearchKey:string, Value:string, Comment:string)[] };\n");
        input.set("queries", queries);
        Process node = new ProcessBuilder("node", SCRIPT.toString())
                .redirectErrorStream(true)
                .start();
        try (OutputStream out = node.getOutputStream()) {
            out.write(input.toString().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }

    private static String declaration(Table table) {
        return AzureTables.columns(table).stream()
                .map(column -> "['" + column.name() + "']:" + type(column))
                .collect(Collectors.joining(", ", "let " + table.azureName() + " = datatable(", ")[];\n"));
    }

    private static String type(AzureColumn column) {
        return switch (column.type()) {
            case STRING, JSON -> "string";
            case BOOL -> "bool";
            case NUMBER -> "long";
            case TIME -> "datetime";
            case DYNAMIC -> "dynamic";
        };
    }
}
