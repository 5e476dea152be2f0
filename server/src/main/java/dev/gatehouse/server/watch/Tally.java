package dev.gatehouse.server.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is judged of a source, since it first spoke. Times are microseconds since the epoch, {@link #NEVER} for none.
 *
 * @param records log records, repeats included
 * @param bytes how many they had, with what lay between them
 * @param quarantined pieces that were set apart: no record, of a table that the source may not send, or judging failed
 * @param received when the last of it was accepted
 * @param event when the latest of its events happened
 */
public record Tally(long records, long bytes, long quarantined, long received, long event) {
    /** No time. */
    public static final long NEVER = Long.MIN_VALUE;

    static final Tally NOTHING = new Tally(0, 0, 0, NEVER, NEVER);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18} ){3}-?\\d{1,19} -?\\d{1,19}");

    /** As text that {@link #parse} understands. */
    String text() {
        return records + " " + bytes + " " + quarantined + " " + received + " " + event;
    }

    /** What a text says; nothing where it cannot be understood. */
    static Tally parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return NOTHING;
        }
        String[] parts = text.split(" ", -1);
        return new Tally(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]));
    }

    /** With a batch of it. */
    Tally with(long moreRecords, long moreBytes, long morePoison, long receivedAt, long newest) {
        return new Tally(
                records + moreRecords,
                bytes + moreBytes,
                quarantined + morePoison,
                receivedAt,
                Math.max(event, newest));
    }

    /** Such a time for people. */
    public static Optional<Instant> instant(long micros) {
        return micros == NEVER ? Optional.empty() : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }
}
