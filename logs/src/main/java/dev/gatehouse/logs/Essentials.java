package dev.gatehouse.logs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The slots that every projection has, because a row's time, id and derived columns come from them. */
record Essentials(
        int time,
        int id,
        int correlationId,
        int operationName,
        int userId,
        int servicePrincipalId,
        int appId,
        int resourceIdentity,
        int resultType,
        int initiatedBy,
        int targetResources,
        int additionalDetails) {
    /** The columns, in the order of the components, and the tenant. */
    static final List<String> NAMES = List.of(
            "TimeGenerated",
            "@id",
            "CorrelationId",
            "OperationName",
            "UserId",
            "ServicePrincipalId",
            "AppId",
            "ResourceIdentity",
            "ResultType",
            "InitiatedBy",
            "TargetResources",
            "AdditionalDetails",
            "AADTenantId");

    static Essentials of(Map<String, Integer> slots) {
        return new Essentials(
                slot(slots, "TimeGenerated"),
                slot(slots, "@id"),
                slot(slots, "CorrelationId"),
                slot(slots, "OperationName"),
                slot(slots, "UserId"),
                slot(slots, "ServicePrincipalId"),
                slot(slots, "AppId"),
                slot(slots, "ResourceIdentity"),
                slot(slots, "ResultType"),
                slot(slots, "InitiatedBy"),
                slot(slots, "TargetResources"),
                slot(slots, "AdditionalDetails"));
    }

    private static int slot(Map<String, Integer> slots, String name) {
        Integer slot = slots.get(name.toLowerCase(Locale.ROOT));
        if (slot == null) {
            throw new IllegalStateException("no table has the column " + name);
        }
        return slot;
    }
}
