package dev.gatehouse.detection.sentinel;

import dev.gatehouse.logs.Table;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The data connectors of Sentinel that bring the tables, by the ids that Azure-Sentinel's repository has for them. */
final class Connectors {
    private Connectors() {}

    /** By connector: what it brings. A table that no connector of its own brings is left out. */
    static Map<String, Set<String>> of(Collection<Table> tables) {
        Map<String, Set<String>> connectors = new TreeMap<>();
        tables.forEach(table -> {
            String connector = connector(table);
            if (!connector.isEmpty()) {
                connectors.computeIfAbsent(connector, any -> new TreeSet<>()).add(dataType(table));
            }
        });
        return connectors;
    }

    private static String connector(Table table) {
        return switch (table) {
            case SIGNIN_LOGS,
                    AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS,
                    AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS,
                    AAD_MANAGED_IDENTITY_SIGNIN_LOGS,
                    ADFS_SIGNIN_LOGS,
                    AUDIT_LOGS,
                    AAD_USER_RISK_EVENTS,
                    AAD_SERVICE_PRINCIPAL_RISK_EVENTS,
                    AAD_RISKY_USERS,
                    AAD_RISKY_SERVICE_PRINCIPALS,
                    MICROSOFT_GRAPH_ACTIVITY_LOGS -> "AzureActiveDirectory";
            case AZURE_ACTIVITY -> "AzureActivity";
            case OFFICE_ACTIVITY -> "Office365";
            case AZKV_AUDIT_LOGS -> "AzureKeyVault";
            case SECURITY_EVENT -> "SecurityEvents";
            case SECURITY_ALERT -> "MicrosoftThreatProtection";
            default -> "";
        };
    }

    private static String dataType(Table table) {
        return switch (table) {
            case AZKV_AUDIT_LOGS -> "KeyVaultData";
            default -> table.azureName();
        };
    }
}
