package dev.gatehouse.logs.csv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/*
 * What spreadsheets, PowerShell and browsers write in the culture of their machine: three numbers with slashes, dots or
 * hyphens, then the clock, perhaps AM or PM, perhaps a zone. The year may come first, which is not ambiguous. Between the
 * parts stand blanks, also those that do not break, and perhaps a comma.
 */
/** Reads a time that is not written as ISO 8601; reused from cell to cell. */
final class DateText {
    private byte[] bytes = {};
    private int to;
    private int at;

    private int first;
    private int second;
    private int year;
    private boolean yearFirst;
    private byte separator;
    private int hour;
    private int minute;
    private int seconds;
    private int fractionFrom;
    private int fractionTo;
    private boolean half;
    private int zoneFrom;

    /** Whether {@code source[from, end)} is such a time; the other methods speak of the last one that was. */
    boolean parse(byte[] source, int from, int end) {
        bytes = source;
        at = from;
        to = end;
        blanks();
        return date() && clock() && zone();
    }

    /** Whether it is the day or the month that comes first can be seen from this one. */
    Optional<DateOrder> order() {
        if (first > 12 || (separator == '.' && second <= 12)) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return second > 12 ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    /** Whether it makes a difference what comes first, and cannot be seen. */
    boolean isAmbiguous() {
        return !yearFirst && first != second && order().isEmpty();
    }

    /** Whether it has the order year, month, day. */
    boolean isYearFirst() {
        return yearFirst;
    }

    /** Whether it says AM or PM. */
    boolean hasHalf() {
        return half;
    }

    /** The time as ISO 8601, in UTC where no zone is given. */
    byte[] iso(DateOrder order) {
        boolean dayFirst = !yearFirst && order().orElse(order) == DateOrder.DAY_FIRST;
        StringBuilder text = new StringBuilder(32);
        pad(text, year, 4).append('-');
        pad(text, dayFirst ? second : first, 2).append('-');
        pad(text, dayFirst ? first : second, 2).append('T');
        pad(text, hour, 2).append(':');
        pad(text, minute, 2).append(':');
        pad(text, seconds, 2);
        if (fractionTo > fractionFrom) {
            text.append('.')
                    .append(new String(bytes, fractionFrom, fractionTo - fractionFrom, StandardCharsets.US_ASCII));
        }
        text.append(zoneFrom < to ? new String(bytes, zoneFrom, to - zoneFrom, StandardCharsets.US_ASCII) : "Z");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A number that grows with time, to compare those of one file. */
    long rank(DateOrder order) {
        boolean dayFirst = !yearFirst && order().orElse(order) == DateOrder.DAY_FIRST;
        long day = (year * 100L + (dayFirst ? second : first)) * 100 + (dayFirst ? first : second);
        return ((day * 100 + hour) * 100 + minute) * 100 + seconds;
    }

    private boolean date() {
        int start = at;
        int one = number(4);
        yearFirst = at - start == 4;
        if (at >= to || (bytes[at] != '/' && bytes[at] != '.' && bytes[at] != '-')) {
            return false;
        }
        separator = bytes[at++];
        if (yearFirst && separator == '-') {
            return false;
        }
        int two = number(2);
        if (at >= to || bytes[at] != separator) {
            return false;
        }
        at++;
        int digits = at;
        int three = number(yearFirst ? 2 : 4);
        boolean whole = yearFirst || at - digits == 4;
        year = yearFirst ? one : three;
        first = yearFirst ? two : one;
        second = yearFirst ? three : two;
        return whole && one > 0 && two > 0 && three > 0 && first <= 31 && second <= 31 && (first <= 12 || second <= 12);
    }

    private boolean clock() {
        int gap = at;
        skip(',');
        blanks();
        hour = at > gap ? number(2) : -1;
        if (hour < 0 || !skip(':')) {
            return false;
        }
        minute = number(2);
        seconds = skip(':') ? number(2) : 0;
        fractionFrom = at;
        fractionTo = at;
        if (skip('.')) {
            fractionFrom = at;
            while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
                at++;
            }
            fractionTo = at;
        }
        blanks();
        return minute >= 0 && minute < 60 && seconds >= 0 && seconds <= 60 && half();
    }

    /** AM, PM, a.m. or p. m.: makes the hour one of 24. */
    private boolean half() {
        half = at < to && ((bytes[at] | 0x20) == 'a' || (bytes[at] | 0x20) == 'p');
        if (!half) {
            return hour < 24;
        }
        boolean afternoon = (bytes[at++] | 0x20) == 'p';
        skip('.');
        blanks();
        boolean whole = skip('m') || skip('M');
        skip('.');
        blanks();
        boolean good = whole && hour >= 1 && hour <= 12;
        hour = hour % 12 + (afternoon ? 12 : 0);
        return good;
    }

    private boolean zone() {
        zoneFrom = at;
        if (at == to) {
            return true;
        }
        byte sign = bytes[at++];
        if (sign != '+' && sign != '-') {
            return sign == 'Z' && at == to;
        }
        boolean good = number(2) >= 0 && skip(':');
        return good && number(2) >= 0 && at == to;
    }

    private int number(int most) {
        int value = 0;
        int start = at;
        while (at < to && at - start < most && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + (bytes[at++] - '0');
        }
        return at == start ? -1 : value;
    }

    private boolean skip(char c) {
        if (at < to && bytes[at] == c) {
            at++;
            return true;
        }
        return false;
    }

    private void blanks() {
        int length = 1;
        while (length > 0) {
            length = blank();
            at += length;
        }
    }

    private int blank() {
        if (at < to && bytes[at] == ' ') {
            return 1;
        }
        if (at + 1 < to && bytes[at] == (byte) 0xC2 && bytes[at + 1] == (byte) 0xA0) {
            return 2;
        }
        boolean narrow =
                at + 2 < to && bytes[at] == (byte) 0xE2 && bytes[at + 1] == (byte) 0x80 && bytes[at + 2] == (byte) 0xAF;
        return narrow ? 3 : 0;
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        String plain = Integer.toString(number);
        return text.append("0".repeat(digits - plain.length())).append(plain);
    }
}
