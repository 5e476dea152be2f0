package dev.gatehouse.detection.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the logs say about one assignment into the times in which it was held.
 *
 * <p>Logs begin somewhere: an assignment that is seen in force, or ended, without a beginning before it was held since
 * before the logs. What an export of the directory shows could be known before: it is no hindsight. A role that shows in a token shortly after its end is the old token, not a new assignment. Where a
 * stronger evidence turns up while the role is held, it is the evidence from there on.
 */
final class Timeline {
    /** An access token lives 60 to 90 minutes by default (learn.microsoft.com/entra/identity-platform/access-tokens). */
    private static final long TOKEN_LIFE = 90L * 60 * 1_000_000;

    private static final Comparator<Mark> ORDER = Comparator.comparingLong(Mark::at)
            .thenComparing(Mark::type)
            .thenComparing(Mark::how)
            .thenComparingLong(Mark::until)
            .thenComparing(Mark::evidence);

    private final Optional<HeldRole> role;
    private final List<Hold> holds = new ArrayList<>();
    private boolean open;
    private boolean seenEnd;
    private long from;
    private long until;
    private long ended;
    private How how = How.OPERATION;
    private String evidence = "";
    private long shown;

    private Timeline(Optional<HeldRole> role) {
        this.role = role;
    }

    /** The times in which the role was held, in order. The result does not depend on the order of the marks. */
    static List<Hold> of(Optional<HeldRole> role, List<Mark> marks) {
        Timeline line = new Timeline(role);
        marks.stream().distinct().sorted(ORDER).forEach(line::take);
        line.closeAt(Hold.ALWAYS);
        return List.copyOf(line.holds);
    }

    private void take(Mark mark) {
        if (open && until <= mark.at()) {
            closeAt(until);
        }
        switch (mark.type()) {
            case BEGIN -> begin(mark);
            case END -> end(mark);
            case SEEN -> seen(mark);
        }
    }

    private void begin(Mark mark) {
        if (!open) {
            open(mark.at(), mark.until(), mark);
            return;
        }
        until = Math.max(until, mark.until());
        if (mark.how().compareTo(how) < 0) {
            long last = until;
            closeAt(mark.at());
            open(mark.at(), last, mark);
        }
    }

    private void end(Mark mark) {
        if (!open && !seenEnd) {
            open(Hold.EVER, Hold.ALWAYS, mark);
        }
        closeAt(mark.at());
        seenEnd = true;
        ended = mark.at();
    }

    private void seen(Mark mark) {
        if (open) {
            return;
        }
        if (!seenEnd) {
            open(Hold.EVER, Hold.ALWAYS, mark);
            return;
        }
        boolean oldToken = mark.how() == How.TOKEN && mark.at() - ended < TOKEN_LIFE;
        if (!oldToken) {
            open(mark.at(), Hold.ALWAYS, mark);
        }
    }

    private void open(long from, long until, Mark mark) {
        this.open = true;
        this.from = from;
        this.until = until;
        this.how = mark.how();
        this.evidence = mark.evidence();
        this.shown = mark.how() == How.DIRECTORY ? from : mark.at();
    }

    private void closeAt(long at) {
        if (!open) {
            return;
        }
        long end = Math.min(at, until);
        if (from < end) {
            holds.add(new Hold(role, how, from, end, evidence, shown));
        }
        open = false;
        if (end != Hold.ALWAYS) {
            seenEnd = true;
            ended = end;
        }
    }
}
