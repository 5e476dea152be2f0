package dev.gatehouse.connect.source;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far a file is read, and by what the file is known again; written and read as a short text. */
sealed interface Offset {
    /** What tells the file from all others; empty where that is not known. */
    String key();

    /** The same, of a file that has another key. */
    Offset withKey(String other);

    /** Nothing of the file was taken. */
    record Start(String key) implements Offset {
        public Start {
            requireNonNull(key, "key is null");
        }

        @Override
        public Offset withKey(String other) {
            return new Start(other);
        }
    }

    /**
     * A file that is read line by line.
     *
     * @param at how many of its bytes are taken
     * @param end whether these were all that it had
     * @param head the first of them
     * @param tail the last of them
     */
    record Lines(String key, long at, boolean end, Print head, Print tail) implements Offset {
        public Lines {
            requireNonNull(key, "key is null");
            requireNonNull(head, "head is null");
            requireNonNull(tail, "tail is null");
        }

        @Override
        public Offset withKey(String other) {
            return new Lines(other, at, end, head, tail);
        }
    }

    /**
     * A file that is read whole, or begun anew.
     *
     * @param member the log in it that is being read, counted from 0
     * @param at where in that log, in plain bytes, the last record began that is taken
     * @param end whether all was taken
     * @param size of the file
     * @param modified when the file was written
     * @param head the file's first bytes
     */
    record Whole(String key, int member, long at, boolean end, long size, Instant modified, Print head)
            implements Offset {
        public Whole {
            requireNonNull(key, "key is null");
            requireNonNull(modified, "modified is null");
            requireNonNull(head, "head is null");
        }

        @Override
        public Offset withKey(String other) {
            return new Whole(other, member, at, end, size, modified, head);
        }

        /** Whether the file is as it was. */
        boolean isOf(Seen seen) {
            return size == seen.size() && modified.equals(seen.modified());
        }
    }

    /** The text that is kept with what was taken. */
    default String text() {
        return switch (this) {
            case Start start -> "start key=" + start.key();
            case Lines lines ->
                "lines at=" + lines.at() + " end=" + lines.end() + " head=" + lines.head() + " tail=" + lines.tail()
                        + " key=" + lines.key();
            case Whole whole ->
                "whole member=" + whole.member() + " at=" + whole.at() + " end=" + whole.end() + " size=" + whole.size()
                        + " time=" + whole.modified() + " head=" + whole.head() + " key=" + whole.key();
        };
    }

    /** Reads the text; empty where it is none of ours. */
    static Optional<Offset> of(String text) {
        try {
            return Format.read(text);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The forms of the text. */
    final class Format {
        private static final Pattern START = Pattern.compile("start key=(?<key>.*)");
        private static final Pattern LINES = Pattern.compile(
                "lines at=(?<at>\\d+) end=(?<end>true|false) head=(?<head>\\d+:\\w+) tail=(?<tail>\\d+:\\w+) key=(?<key>.*)");
        private static final Pattern WHOLE =
                Pattern.compile("whole member=(?<member>\\d+) at=(?<at>-?\\d+) end=(?<end>true|false) "
                        + "size=(?<size>\\d+) time=(?<time>\\S+) head=(?<head>\\d+:\\w+) key=(?<key>.*)");
        private static final Map<Pattern, Reader> READERS =
                Map.of(START, Format::start, LINES, Format::lines, WHOLE, Format::whole);

        @FunctionalInterface
        private interface Reader {
            Offset read(Matcher text);
        }

        private Format() {}

        private static Optional<Offset> read(String text) {
            for (Map.Entry<Pattern, Reader> reader : READERS.entrySet()) {
                Matcher matcher = reader.getKey().matcher(text);
                if (matcher.matches()) {
                    return Optional.of(reader.getValue().read(matcher));
                }
            }
            return Optional.empty();
        }

        private static Offset start(Matcher text) {
            return new Start(text.group("key"));
        }

        private static Offset lines(Matcher text) {
            return new Lines(
                    text.group("key"),
                    Long.parseLong(text.group("at")),
                    Boolean.parseBoolean(text.group("end")),
                    print(text.group("head")),
                    print(text.group("tail")));
        }

        private static Offset whole(Matcher text) {
            return new Whole(
                    text.group("key"),
                    Integer.parseInt(text.group("member")),
                    Long.parseLong(text.group("at")),
                    Boolean.parseBoolean(text.group("end")),
                    Long.parseLong(text.group("size")),
                    Instant.parse(text.group("time")),
                    print(text.group("head")));
        }

        private static Print print(String text) {
            int colon = text.indexOf(':');
            return new Print(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
        }
    }
}
