package dev.gatehouse.detection.sentinel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.gatehouse.detection.sentinel.kql.Kql;
import dev.gatehouse.logs.CanonicalRow;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** A row as its table in Azure Monitor Logs would hold it, with the types of the table's reference. */
final class AzureRow {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AzureRow() {}

    /** The row, which has every column of the projection. */
    static Map<String, Object> of(Row row, Projection projection) {
        SortedMap<String, String> said = CanonicalRow.of(row, projection);
        Map<String, Object> columns = new LinkedHashMap<>();
        for (AzureColumn column : AzureTables.columns(row.table())) {
            columns.put(column.name(), value(column, source(row.table(), column.name(), said)));
        }
        said.forEach((name, value) -> AzureTables.column(row.table(), name)
                .filter(column -> !column.documented())
                .ifPresent(column -> columns.put(column.name(), value)));
        return columns;
    }

    /** What Gatehouse reads from that column, whatever it calls it. */
    private static Optional<String> source(Table table, String column, SortedMap<String, String> said) {
        if (column.equals("TimeGenerated")) {
            return Optional.ofNullable(said.get(column));
        }
        return said.entrySet().stream()
                .filter(entry -> AzureTables.column(table, entry.getKey())
                        .filter(known -> known.name().equals(column))
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Object value(AzureColumn column, Optional<String> said) {
        return switch (column.type()) {
            case STRING, JSON -> said.orElse("");
            case BOOL -> said.<Object>map(Boolean::parseBoolean).orElse(Kql.NULL);
            case NUMBER -> said.map(AzureRow::number).orElse(Kql.NULL);
            case TIME -> said.<Object>map(Instant::parse).orElse(Kql.NULL);
            case DYNAMIC -> said.map(AzureRow::json).orElse(NullNode.getInstance());
        };
    }

    private static Object number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.stripTrailingZeros().scale() > 0
                ? (Object) number.doubleValue()
                : (Object) number.longValueExact();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JsonNodeFactory.instance.textNode(text);
        }
    }
}
