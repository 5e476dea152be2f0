package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/*
 * Logs write times in many ways: ISO 8601 with no to nine fraction digits, with Z, an offset or neither (then UTC), with
 * a blank for the T, slashes for the dashes, an unpadded hour, blanks around, `UTC` behind; the American `month/day/year[,] hour:minute:second [AM|PM]`;
 * and PowerShell's `/Date(milliseconds)/`. A parser is a cursor on the bytes that moves over one part after the other; it
 * makes no objects, for every record has a time. A failure is a negative number that spreads through the parts, so that
 * the caller looks once.
 */
/** Reads the times of log records, in microseconds since the epoch; reused, one per thread. */
final class Times {
    private static final long BAD = Row.NO_TIME;
    private static final long SECOND = 1_000_000;
    private static final int MAX_OFFSET_HOURS = 18;
    private static final byte[] DATE = "/Date(".getBytes(StandardCharsets.US_ASCII);
    private static final int MILLIS_DIGITS = 15;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private byte[] bytes = {};
    private int to;
    private int at;

    /** The time that {@code source[from, end)} says, or {@link Row#NO_TIME} where it says none. */
    long parse(byte[] source, int from, int end) {
        bytes = source;
        at = from;
        to = end;
        return parse();
    }

    /** The time that a text says, or {@link Row#NO_TIME} where it says none. */
    static long parse(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Times().parse(utf8, 0, utf8.length);
    }

    /** The instant of a time; the caller has seen that there is one. */
    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    private long parse() {
        blanks();
        if (at < to && bytes[at] == '/') {
            return epoch();
        }
        int first = number(4);
        if (first < 0 || at >= to) {
            return BAD;
        }
        byte separator = bytes[at];
        long day = separator == '-' || first > 31 ? yearFirst(first, (char) separator) : americanDate(first);
        if (day == BAD) {
            return BAD;
        }
        long seconds = clock();
        long fraction = fraction();
        if (seconds < 0 || fraction < 0) {
            return BAD;
        }
        blanks();
        seconds = halfOfDay(seconds);
        blanks();
        long offset = offset();
        blanks();
        if (seconds < 0 || offset == BAD || at != to) {
            return BAD;
        }
        return (day * 86_400 + seconds - offset) * SECOND + fraction;
    }

    /** Milliseconds since the epoch, as {@code /Date(1767323045000)/}; an offset in it says what clock, not what time. */
    private long epoch() {
        for (int i = 0; i < DATE.length; i++) {
            if (!skip((char) DATE[i])) {
                return BAD;
            }
        }
        boolean before = skip('-');
        long millis = 0;
        int start = at;
        while (at < to && at - start < MILLIS_DIGITS && bytes[at] >= '0' && bytes[at] <= '9') {
            millis = millis * 10 + (bytes[at++] - '0');
        }
        boolean digits = at > start;
        if (skip('+') || skip('-')) {
            digits = digits && number(4) >= 0;
        }
        boolean whole = digits && skip(')') && skip('/') && at == to;
        return whole ? (before ? -millis : millis) * 1000 : BAD;
    }

    private long yearFirst(int year, char separator) {
        if (separator != '-' && separator != '/') {
            return BAD;
        }
        at++;
        int month = number(2);
        if (month < 0 || !skip(separator)) {
            return BAD;
        }
        int day = number(2);
        if (at >= to || (bytes[at] != 'T' && bytes[at] != 't' && bytes[at] != ' ')) {
            return BAD;
        }
        at++;
        return epochDay(year, month, day);
    }

    private long americanDate(int month) {
        if (!skip('/')) {
            return BAD;
        }
        int day = number(2);
        if (day < 0 || !skip('/')) {
            return BAD;
        }
        int year = number(4);
        skip(',');
        blanks();
        return year < 1000 ? BAD : epochDay(year, month, day);
    }

    private long clock() {
        int hour = number(2);
        if (hour < 0 || hour > 23 || !skip(':')) {
            return -1;
        }
        int minute = number(2);
        if (minute < 0 || minute > 59) {
            return -1;
        }
        int second = skip(':') ? number(2) : 0;
        return second < 0 || second > 60 ? -1 : hour * 3600L + minute * 60L + second;
    }

    private long fraction() {
        if (!skip('.')) {
            return 0;
        }
        long micros = 0;
        int digits = 0;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            if (digits < 6) {
                micros = micros * 10 + (bytes[at] - '0');
            }
            digits++;
            at++;
        }
        for (int i = digits; i < 6; i++) {
            micros *= 10;
        }
        return digits == 0 ? -1 : micros;
    }

    private long halfOfDay(long seconds) {
        if (seconds < 0 || at + 1 >= to || (bytes[at + 1] | 0x20) != 'm') {
            return seconds;
        }
        int half = bytes[at] | 0x20;
        long hour = seconds / 3600;
        if ((half != 'a' && half != 'p') || hour < 1 || hour > 12) {
            return -1;
        }
        at += 2;
        return seconds - hour * 3600 + (hour % 12 + (half == 'p' ? 12 : 0)) * 3600;
    }

    private long offset() {
        if (at >= to) {
            return 0;
        }
        byte sign = bytes[at++];
        if (sign == 'Z' || sign == 'z' || (sign == 'U' && skip('T') && skip('C'))) {
            return 0;
        }
        int hours = sign == '+' || sign == '-' ? number(2) : -1;
        skip(':');
        int minutes = at < to ? number(2) : 0;
        if (hours < 0 || hours > MAX_OFFSET_HOURS || minutes < 0 || minutes > 59) {
            return BAD;
        }
        long offset = hours * 3600L + minutes * 60L;
        return sign == '-' ? -offset : offset;
    }

    private int number(int maxDigits) {
        int value = 0;
        int start = at;
        while (at < to && at - start < maxDigits && bytes[at] >= '0' && bytes[at] <= '9') {
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
        while (at < to && bytes[at] == ' ') {
            at++;
        }
    }

    private static long epochDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return BAD;
        }
        int years = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(years, 400);
        int yearOfEra = years - era * 400;
        int dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }
}
