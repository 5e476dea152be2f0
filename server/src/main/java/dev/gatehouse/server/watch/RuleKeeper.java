package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.watch.WatchRules;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Puts rules and the configuration in force when their files change; while they have mistakes, the last good ones stay. */
public final class RuleKeeper {
    private static final Logger LOG = Logger.getLogger(RuleKeeper.class);

    private final RulePlace place;
    private String looks;
    private volatile WatchRules inForce;
    private volatile List<String> mistakes = List.of();

    /** Begins with what was loaded. */
    RuleKeeper(RulePlace place, WatchRules inForce) {
        this.place = requireNonNull(place, "place is null");
        this.inForce = requireNonNull(inForce, "inForce is null");
        this.looks = place.looks();
    }

    /** The rules in force. */
    public WatchRules inForce() {
        return inForce;
    }

    /** Other rules alone, by the configuration in force; nothing of it is put in force. */
    public RulePlace.Loaded only(RuleContent content) {
        return place.only(content, inForce.configuration());
    }

    /** What is wrong with the files as they are now; what is in force is older then. Empty where nothing is wrong. */
    public List<String> mistakes() {
        return mistakes;
    }

    /** Looks whether something changed, and passes on what is to be in force from now on. */
    void look(Consumer<WatchRules> changed) {
        String now = place.looks();
        if (now.equals(looks)) {
            return;
        }
        RulePlace.Loaded loaded = place.load();
        looks = now;
        mistakes = loaded.mistakes();
        if (mistakes.isEmpty()) {
            inForce = loaded.rules();
            LOG.infof("%d rules are in force", inForce.rulebook().rules().size());
            changed.accept(inForce);
        } else {
            LOG.errorf("the rules stay as they were, for the files have mistakes: %s", mistakes.getFirst());
        }
    }
}
