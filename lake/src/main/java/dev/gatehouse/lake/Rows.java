package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads events out of results. */
final class Rows {
    private Rows() {}

    static EventRow of(ResultSet row) throws SQLException {
        long time = row.getLong("time");
        return new EventRow(
                row.wasNull() ? Row.NO_TIME : time,
                text(row, "table"),
                text(row, "id"),
                row.getLong("identity"),
                row.getLong("location"),
                row.getLong("received"),
                text(row, "source"),
                text(row, "origin"),
                row.getLong("position"),
                text(row, "shape"),
                text(row, "principal"),
                text(row, "principalName"),
                text(row, "others"),
                text(row, "address"),
                text(row, "operation"),
                text(row, "application"),
                text(row, "result"),
                text(row, "raw"),
                texts(row.getArray("also")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object each : (Object[]) array.getArray()) {
            texts.add(String.valueOf(each));
        }
        return texts;
    }
}
