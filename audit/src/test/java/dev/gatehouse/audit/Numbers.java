package dev.gatehouse.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Compares leaves of JSON: numbers by value, all else as it is. */
enum Numbers implements Comparator<JsonNode> {
    BY_VALUE;

    @Override
    public int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return Double.compare(one.doubleValue() + 0.0, other.doubleValue() + 0.0);
        }
        return one.equals(other) ? 0 : 1;
    }
}
