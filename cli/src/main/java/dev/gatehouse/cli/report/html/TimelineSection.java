package dev.gatehouse.cli.report.html;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture of when alerts happened: all of them as columns, and below a lane for each of the worst accounts. */
final class TimelineSection implements Section {
    private static final int MOST_LANES = 12;

    private final List<Lane> lanes = new ArrayList<>();
    private final CaseFile alerts;

    /** A line of the picture. */
    record Lane(String name, List<Moments> moments) {
        Optional<Instant> first() {
            return moments.stream().flatMap(some -> some.first().stream()).min(Instant::compareTo);
        }

        Optional<Instant> last() {
            return moments.stream().flatMap(some -> some.last().stream()).max(Instant::compareTo);
        }
    }

    TimelineSection(CaseFile alerts, List<AccountFile> accounts) {
        this.alerts = alerts;
        for (AccountFile account : accounts.stream().limit(MOST_LANES).toList()) {
            lanes.add(new Lane(account.name(), List.of(account.moments())));
        }
        List<Moments> others =
                accounts.stream().skip(MOST_LANES).map(AccountFile::moments).toList();
        if (!others.isEmpty()) {
            lanes.add(new Lane(Say.count(others.size(), "other account"), others));
        }
        if (alerts.nobody().total() > 0) {
            lanes.add(new Lane("no account", List.of(alerts.nobody().moments())));
        }
        lanes.removeIf(lane -> lane.first().isEmpty());
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public String title() {
        return "When it happened";
    }

    @Override
    public boolean any() {
        return !lanes.isEmpty();
    }

    @Override
    public void write(Markup to) {
        to.open("div", "class", "picture").line();
        new Timeline(lanes, alerts.counts()::of).write(to);
        to.close().line();
    }
}
