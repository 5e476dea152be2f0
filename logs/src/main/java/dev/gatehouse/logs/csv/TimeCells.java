package dev.gatehouse.logs.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The columns of a file that hold times; writes their cells as ISO 8601, whatever the culture that they came in. */
final class TimeCells {
    /** What stands in the names of such columns, in the languages that the portal and the event viewer are known in. */
    private static final Pattern NAME = Pattern.compile(
            "time|date|\\(utc\\)|\\[utc]|uhrzeit|datum|fecha|data|hora|日時|日付", Pattern.CASE_INSENSITIVE);

    private final List<Integer> columns = new ArrayList<>();
    private final DateText date = new DateText();
    private final CsvRow rewritten = new CsvRow();
    private final Supplier<DateOrder> orders;
    private Optional<DateOrder> order = Optional.empty();

    /** For rows below a header; {@code orders} is asked once, if a time is ambiguous. */
    TimeCells(List<String> header, Supplier<DateOrder> orders) {
        this.orders = orders;
        columns.addAll(columns(header));
    }

    /** The columns that may hold times. */
    static List<Integer> columns(List<String> header) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (NAME.matcher(header.get(i).toLowerCase(Locale.ROOT)).find()) {
                found.add(i);
            }
        }
        return found;
    }

    /** The row, or another one, reused, in which its times are rewritten. */
    CsvRow of(CsvRow row) {
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            if (date.parse(row.bytes(), row.start(column), row.end(column))) {
                return rewrite(row);
            }
        }
        return row;
    }

    private CsvRow rewrite(CsvRow row) {
        rewritten.clear();
        int next = 0;
        for (int cell = 0; cell < row.size(); cell++) {
            boolean time = next < columns.size() && columns.get(next) == cell;
            if (time) {
                next++;
            }
            if (time && date.parse(row.bytes(), row.start(cell), row.end(cell))) {
                byte[] iso = date.iso(date.isAmbiguous() ? order() : DateOrder.MONTH_FIRST);
                rewritten.append(iso, 0, iso.length);
            } else {
                rewritten.append(row.bytes(), row.start(cell), row.end(cell));
            }
            rewritten.endCell();
        }
        return rewritten;
    }

    private DateOrder order() {
        DateOrder known = order.orElseGet(orders);
        order = Optional.of(known);
        return known;
    }
}
