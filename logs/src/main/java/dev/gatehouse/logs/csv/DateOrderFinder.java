package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * One time with a number above 12 decides. If there is none, AM and PM speak for the American order, which most cultures
 * that write them have; and else the order in which the rows, which logs have sorted, are sorted, if it is only one.
 */
/** Finds out from the times of a whole CSV stream whether the day or the month comes first in them. */
public final class DateOrderFinder {
    private final CsvReader reader = new CsvReader(new Rows());
    private final DateText date = new DateText();
    private final Map<DateOrder, List<Monotony>> monotonies = new EnumMap<>(DateOrder.class);
    private Optional<DateOrder> found = Optional.empty();
    private boolean half;

    /** For one stream. */
    public DateOrderFinder() {}

    /** Takes the stream's next bytes. */
    public void feed(byte[] bytes, int from, int to) {
        reader.feed(bytes, from, to);
    }

    /** Whether the rest of the stream makes no difference. */
    public boolean decided() {
        return found.isPresent();
    }

    /** Says that the stream has ended. */
    public void end() {
        reader.end();
    }

    /** The order, as far as it is known by now. */
    public DateOrder order() {
        if (found.isPresent()) {
            return found.get();
        }
        boolean dayFirst = !half && isSorted(DateOrder.DAY_FIRST) && !isSorted(DateOrder.MONTH_FIRST);
        return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private boolean isSorted(DateOrder order) {
        return monotonies.getOrDefault(order, List.of()).stream().anyMatch(Monotony::isMonotone);
    }

    private final class Rows implements CsvRows {
        private List<Integer> columns = List.of();

        @Override
        public void header(List<String> names) {
            columns = TimeCells.columns(names);
            for (DateOrder order : DateOrder.values()) {
                List<Monotony> perColumn = new ArrayList<>();
                columns.forEach(column -> perColumn.add(new Monotony()));
                monotonies.put(order, perColumn);
            }
        }

        @Override
        public void row(CsvRow row, long from, byte[] bytes, int start, int end) {
            for (int i = 0; i < columns.size(); i++) {
                int column = columns.get(i);
                if (date.parse(row.bytes(), row.start(column), row.end(column)) && !date.isYearFirst()) {
                    time(i);
                }
            }
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            // A row that cannot be read says nothing of the others.
        }

        private void time(int index) {
            if (found.isEmpty()) {
                found = date.order();
            }
            half |= date.hasHalf();
            monotonies.forEach((order, perColumn) -> perColumn.get(index).add(date.rank(order)));
            if (found.isPresent()) {
                reader.stop();
            }
        }
    }

    /** Whether numbers only rise, or only fall. */
    private static final class Monotony {
        private boolean any;
        private boolean rose;
        private boolean fell;
        private long before;

        void add(long number) {
            rose |= any && number > before;
            fell |= any && number < before;
            before = number;
            any = true;
        }

        boolean isMonotone() {
            return any && (rose != fell);
        }
    }
}
