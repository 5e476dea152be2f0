package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

/**
 * A column of a table in Azure Monitor Logs.
 *
 * @param name its name, in which case counts
 * @param list whether it holds a list of what its type says
 * @param documented whether the reference of the table has it
 */
record AzureColumn(String name, AzureType type, boolean list, boolean documented) {
    AzureColumn {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
    }

    /** Its value as a text, empty where it has none. */
    String text() {
        if (!documented) {
            return "tostring(" + own() + ")";
        }
        return type == AzureType.STRING || type == AzureType.JSON ? name : "tostring(" + name + ")";
    }

    /** Its value as an object. */
    String object() {
        return documented && type == AzureType.DYNAMIC ? name : "parse_json(" + own() + ")";
    }

    private String own() {
        return documented ? name : "column_ifexists(" + KqlText.quoted(name) + ", \"\")";
    }
}
