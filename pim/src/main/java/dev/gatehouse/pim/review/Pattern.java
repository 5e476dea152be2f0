package dev.gatehouse.pim.review;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** On which days a review is held: Graph's {@code recurrencePattern}. The days are numbered from 0 on. */
public sealed interface Pattern {
    /** How long an interval may be. */
    int MOST = 999;

    /** A day. */
    LocalDate date(LocalDate start, long index);

    /** Which is the latest of them that is not after a day; less than 0 where none is. */
    long latest(LocalDate start, LocalDate day);

    /** How many days lie between two of them at least. */
    int shortest();

    /** Every so many weeks, on the weekday of the first. */
    record Weekly(int interval) implements Pattern {
        private static final int WEEK = 7;

        public Weekly {
            positive(interval);
        }

        @Override
        public LocalDate date(LocalDate start, long index) {
            return start.plusWeeks(interval * index);
        }

        @Override
        public long latest(LocalDate start, LocalDate day) {
            return Math.floorDiv(ChronoUnit.DAYS.between(start, day), WEEK * interval);
        }

        @Override
        public int shortest() {
            return WEEK * interval;
        }
    }

    /** Every so many months on a day; on the last one where the month is shorter. */
    record Monthly(int interval, int day) implements Pattern {
        private static final int SHORTEST_MONTH = 28;
        private static final int LONGEST_MONTH = 31;

        public Monthly {
            positive(interval);
            if (day < 1 || day > LONGEST_MONTH) {
                throw new IllegalArgumentException("a month has no day " + day);
            }
        }

        @Override
        public LocalDate date(LocalDate start, long index) {
            return in(first(start).plusMonths(interval * index));
        }

        @Override
        public long latest(LocalDate start, LocalDate until) {
            long months = ChronoUnit.MONTHS.between(first(start), YearMonth.from(until));
            long index = Math.floorDiv(months, interval);
            return date(start, index).isAfter(until) ? index - 1 : index;
        }

        @Override
        public int shortest() {
            return SHORTEST_MONTH * interval;
        }

        /** Counted from the first month, not from the day before: after the 28th of February comes the 31st of March. */
        private YearMonth first(LocalDate start) {
            YearMonth month = YearMonth.from(start);
            return in(month).isBefore(start) ? month.plusMonths(1) : month;
        }

        private LocalDate in(YearMonth month) {
            return month.atDay(Math.min(day, month.lengthOfMonth()));
        }
    }

    private static void positive(int interval) {
        if (interval < 1 || interval > MOST) {
            throw new IllegalArgumentException("an interval is from 1 to " + MOST + ", not " + interval);
        }
    }
}
