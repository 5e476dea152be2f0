package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.port.Directory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Has the directory say what is wanted. It reads before it tells, so that what was done before it was interrupted, or
 * without an answer, is not done again; and it may be interrupted anywhere.
 */
public final class PimWorker {
    /** Whoever takes something up and is not heard of for so long is not coming back. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Provisions provisions;
    private final Directory directory;
    private final Stepping engine;
    private final int most;

    /** So many at most at a time: what the directory takes at once. */
    public PimWorker(Provisions provisions, Directory directory, Stepping engine, int most) {
        this.provisions = requireNonNull(provisions, "provisions are null");
        this.directory = requireNonNull(directory, "directory is null");
        this.engine = requireNonNull(engine, "engine is null");
        this.most = most;
    }

    /** Does what is next; answers how many there were. */
    public int round(Instant now) {
        List<Provision> next = provisions.take(most, now, PATIENCE);
        if (!next.isEmpty()) {
            engine.step(done(next), now);
        }
        return next.size();
    }

    private List<Command> done(List<Provision> next) {
        try {
            return told(next);
        } catch (RuntimeException e) {
            // One of them may be to blame; so each is tried alone, and read before.
            return next.size() == 1
                    ? List.of(failed(next.getFirst(), false, e.toString()))
                    : next.stream().flatMap(one -> done(List.of(one)).stream()).toList();
        }
    }

    private List<Command> told(List<Provision> next) {
        Set<Holding> having =
                directory.having(next.stream().map(Provision::holding).toList());
        List<Provision> missing = new ArrayList<>();
        List<Command> news = new ArrayList<>();
        for (Provision one : next) {
            if (having.contains(one.holding()) == one.wanted()) {
                news.add(reached(one));
            } else {
                missing.add(one);
            }
        }
        if (!missing.isEmpty()) {
            List<Directory.Answer> answers = directory.tell(missing.stream()
                    .map(one -> new Directory.Order(one.holding(), one.wanted(), one.sequence()))
                    .toList());
            for (int i = 0; i < missing.size(); i++) {
                news.add(news(missing.get(i), answers.get(i)));
            }
        }
        return news;
    }

    private static Command news(Provision provision, Directory.Answer answer) {
        return switch (answer) {
            case Directory.Answer.Done any -> reached(provision);
            case Directory.Answer.Refused refused -> failed(provision, refused.forGood(), refused.reason());
        };
    }

    private static Command reached(Provision provision) {
        return new Command.Reached(provision.holding(), provision.sequence());
    }

    private static Command failed(Provision provision, boolean forGood, String reason) {
        return new Command.Failed(provision.holding(), provision.sequence(), forGood, reason);
    }
}
