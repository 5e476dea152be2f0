package dev.gatehouse.bench.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The columns that the contestants extract: fifteen that DuckDB reads as well, and thirty for the scanner alone. */
public final class Columns {
    /** Fifteen columns of a diagnostics record. */
    static final List<String> FIFTEEN = List.of(
            "time",
            "category",
            "resultType",
            "callerIpAddress",
            "correlationId",
            "properties.id",
            "properties.createdDateTime",
            "properties.userPrincipalName",
            "properties.userId",
            "properties.appDisplayName",
            "properties.clientAppUsed",
            "properties.conditionalAccessStatus",
            "properties.riskLevelDuringSignIn",
            "properties.status.errorCode",
            "properties.location.countryOrRegion");

    /** The fifteen and fifteen more, all over the record. */
    public static final List<String> THIRTY = plus(
            "tenantId",
            "operationName",
            "resultDescription",
            "identity",
            "properties.userDisplayName",
            "properties.userType",
            "properties.appId",
            "properties.userAgent",
            "properties.isInteractive",
            "properties.resourceDisplayName",
            "properties.homeTenantId",
            "properties.authenticationRequirement",
            "properties.deviceDetail.deviceId",
            "properties.deviceDetail.isCompliant",
            "properties.authenticationDetails");

    private Columns() {}

    /** The fifteen as DuckDB's {@code columns} argument, every one with its type. */
    static String duckDb() {
        String top = FIFTEEN.stream()
                .filter(path -> path.indexOf('.') < 0)
                .map(path -> path + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        String properties = FIFTEEN.stream()
                .filter(path -> path.startsWith("properties."))
                .map(path -> path.substring("properties.".length()))
                .map(path -> switch (path) {
                    case "status.errorCode" -> "status STRUCT(errorCode BIGINT)";
                    case "location.countryOrRegion" -> "\"location\" STRUCT(countryOrRegion VARCHAR)";
                    default -> path + " VARCHAR";
                })
                .collect(Collectors.joining(", "));
        return "{" + top + ", properties: 'STRUCT(" + properties + ")'}";
    }

    private static List<String> plus(String... more) {
        var all = new ArrayList<>(FIFTEEN);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }
}
