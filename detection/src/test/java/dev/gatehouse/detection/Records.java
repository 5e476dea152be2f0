package dev.gatehouse.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Records as a tenant exports them, and the rows that they become. */
public final class Records {
    /** The object id of Kim, of whom most records speak. */
    public static final String KIM = "6d43646f-6d4e-53bc-8391-938ae6dd27fb";

    /** Kim's name. */
    public static final String KIM_NAME = "adm_kim@contoso.example";

    /** The object id of Sam, who acts. */
    public static final String SAM = "11111111-2222-4333-8444-555555555555";

    private Records() {}

    /** Hands over the one row of a record. */
    public static void row(Projection projection, String json, Consumer<Row> use) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        List<String> seen = new ArrayList<>();
        int end = new RowReader(projection).read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                seen.add("row");
                use.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                seen.add(reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                seen.add(what.text());
            }
        });
        assertThat(seen).as(json).containsExactly("row");
        assertThat(end).isEqualTo(bytes.length);
    }

    /** A sign-in of Graph's shape. */
    public static String signIn(String userId, String name, String time, int errorCode, String ip) {
        return String.format(Locale.ROOT, """
                {"id":"ac4fd2f5-66a4-543c-927d-d2178d55db78","createdDateTime":"%s","userDisplayName":"Kim",\
                "userPrincipalName":"%s","userId":"%s","appDisplayName":"Azure Portal","ipAddress":"%s",\
                "correlationId":"35cd137c-1c14-5d17-ae28-625b1e456385","isInteractive":true,\
                "status":{"errorCode":%d,"failureReason":"because"}}""", time, name, userId, ip, errorCode);
    }

    /** A directory audit, to be filled and then written in either shape. */
    public static Audit audit(String operation) {
        return new Audit(operation);
    }

    /** Builds audits. */
    public static final class Audit {
        private final String operation;
        private String time = "2026-05-04T10:00:00Z";
        private String result = "success";
        private String category = "RoleManagement";
        private String service = "Core Directory";
        private String actor = "{\"user\":{\"id\":\"" + SAM
                + "\",\"displayName\":\"Sam\",\"userPrincipalName\":\"sam@contoso.example\"},\"app\":null}";
        private final List<String> targets = new ArrayList<>();
        private final List<String> details = new ArrayList<>();

        private Audit(String operation) {
            this.operation = operation;
        }

        public Audit at(String moment) {
            time = moment;
            return this;
        }

        public Audit result(String word) {
            result = word;
            return this;
        }

        public Audit category(String word) {
            category = word;
            return this;
        }

        public Audit byApp(String name) {
            actor = "{\"user\":null,\"app\":{\"appId\":null,\"displayName\":\"" + name
                    + "\",\"servicePrincipalId\":\"a9dbe4f0-aac9-5a68-9bd2-597998d65b89\"}}";
            service = "PIM";
            return this;
        }

        public Audit byUser(String id, String name, String more) {
            actor = "{\"user\":{\"id\":\"" + id + "\",\"displayName\":\"A\",\"userPrincipalName\":\"" + name + "\""
                    + more + "},\"app\":null}";
            return this;
        }

        public Audit target(String type, String id, String name, String... changes) {
            String upn = name.contains("@") ? "\"" + name + "\"" : "null";
            targets.add("{\"id\":\"" + id + "\",\"displayName\":\"" + name + "\",\"type\":\"" + type
                    + "\",\"userPrincipalName\":" + upn + ",\"groupType\":null,\"modifiedProperties\":["
                    + String.join(",", changes) + "]}");
            return this;
        }

        public Audit detail(String key, String value) {
            details.add("{\"key\":\"" + key + "\",\"value\":\"" + value.replace("\"", "\\\"") + "\"}");
            return this;
        }

        public String graph() {
            return "{" + body() + "}";
        }

        public String diagnostics() {
            return "{\"time\":\"" + time
                    + "\",\"resourceId\":\"/tenants/t/providers/Microsoft.aadiam\",\"operationName\":\""
                    + operation + "\",\"category\":\"AuditLogs\",\"tenantId\":\"0f7d3c52-6a1b-4e0e-9a53-5d1c0a4be2f1\","
                    + "\"resultSignature\":\"None\",\"properties\":{" + body() + "}}";
        }

        public List<String> both() {
            return List.of(graph(), diagnostics());
        }

        private String body() {
            return "\"id\":\"Directory_1_A\",\"category\":\"" + category
                    + "\",\"correlationId\":\"87454a3e-96a8-5f66-9acf-da1032f06205\",\"result\":\"" + result
                    + "\",\"resultReason\":\"\",\"activityDisplayName\":\"" + operation + "\",\"activityDateTime\":\""
                    + time + "\",\"loggedByService\":\"" + service + "\",\"operationType\":\"Assign\",\"initiatedBy\":"
                    + actor + ",\"targetResources\":[" + String.join(",", targets) + "],\"additionalDetails\":["
                    + String.join(",", details) + "]";
        }
    }

    /** A modified property with a new value, quoted as Entra does. */
    public static String change(String name, String value) {
        return "{\"displayName\":\"" + name + "\",\"oldValue\":null,\"newValue\":\"\\\"" + value + "\\\"\"}";
    }

    /** A modified property with an old value. */
    public static String old(String name, String value) {
        return "{\"displayName\":\"" + name + "\",\"oldValue\":\"\\\"" + value + "\\\"\",\"newValue\":null}";
    }
}
