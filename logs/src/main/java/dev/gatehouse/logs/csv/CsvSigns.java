package dev.gatehouse.logs.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/*
 * A known header settles it. Else the first line has to look like names, not like prose, a log line, JSON, XML or
 * settings, the row below it has to have as many cells, and no line may begin as JSON does, for scripts print a line about
 * themselves above it; such a file is refused later, by a sentence that says so.
 */
/** Tells from the first bytes of a stream whether it is CSV. */
final class CsvSigns {
    private static final Pattern NO_NAME = Pattern.compile("[={}<>|\\\\\\p{Cntrl}]|^[\\[#\\d]|[.!?:]$");
    /** A line of JSON; within a cell its quotes would be doubled. */
    private static final Pattern JSON = Pattern.compile("^(\\[?\\{(\\s*\"[^\"]|\\s*$)|\\[\\s*$)", Pattern.MULTILINE);

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_NAME = 120;

    private CsvSigns() {}

    /** Whether a stream that begins with {@code head[0, length)} is CSV. */
    static boolean isCsv(byte[] head, int length) {
        int from = CsvHead.text(head, length);
        if (from < length && (head[from] == '{' || head[from] == '[' || head[from] == '<')) {
            return false;
        }
        List<List<String>> rows = CsvHead.rows(head, length, 2);
        if (rows.isEmpty() || rows.getFirst().size() < 2) {
            return false;
        }
        List<String> header = rows.getFirst();
        return isKnown(header)
                || (hasNames(header) && (rows.size() < 2 || fits(rows.get(1), header)) && !hasJson(head, from, length));
    }

    private static boolean isKnown(List<String> header) {
        return hasNames(header) && Layouts.all().of(header, "") instanceof Layouts.Answer.Read;
    }

    private static boolean hasJson(byte[] head, int from, int length) {
        return JSON.matcher(new String(head, from, length - from, StandardCharsets.UTF_8))
                .find();
    }

    private static boolean hasNames(List<String> header) {
        long named = header.stream().filter(CsvSigns::isName).count();
        boolean letters = header.stream().allMatch(name -> name.isBlank() || isName(name));
        return letters && named >= 2;
    }

    private static boolean isName(String cell) {
        String name = cell.strip();
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && BLANK.split(name).length <= MOST_WORDS
                && !NO_NAME.matcher(name).find();
    }

    private static boolean fits(List<String> row, List<String> header) {
        return row.size() == header.size();
    }
}
