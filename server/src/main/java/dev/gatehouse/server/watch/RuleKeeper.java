package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.config.SetEntry;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.server.directory.DirectoryKeeper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Puts rules and the configuration in force when their files change, or what people set over them; while the files have
 * mistakes, the last good ones stay.
 */
public final class RuleKeeper {
    private static final Logger LOG = Logger.getLogger(RuleKeeper.class);

    private final RulePlace place;
    private final DirectoryKeeper directory;
    private final WhatIsSet overlay;
    private final InstantSource clock;
    private final StartedWith started;
    private String looks;
    private List<SetEntry> set;
    private volatile RulePlace.Loaded files;
    private volatile Overlaid inForce;
    private volatile List<String> mistakes = List.of();

    /** Begins with what was loaded, with what the directory tells, and with what is set over it. */
    RuleKeeper(
            RulePlace place,
            RulePlace.Loaded files,
            DirectoryKeeper directory,
            WhatIsSet overlay,
            InstantSource clock) {
        this.directory = requireNonNull(directory, "directory is null");
        this.place = requireNonNull(place, "place is null");
        this.files = requireNonNull(files, "files is null");
        this.overlay = requireNonNull(overlay, "overlay is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.started = new StartedWith(files.rules().configuration().server());
        this.looks = place.looks();
        this.set = overlay.at(clock.instant());
        this.inForce = Overlaid.of(files, set);
        inForce.unfit().forEach(RuleKeeper::warn);
    }

    /** The rules in force, with what the directory tells. */
    public WatchRules inForce() {
        return inForce.rules().with(directory.tenant());
    }

    /** What the files say, without what people set. */
    public Configuration file() {
        return files.rules().configuration();
    }

    /** Other rules alone, by the configuration in force; nothing of it is put in force. */
    public RulePlace.Loaded only(RuleContent content) {
        return place.only(content, inForce.rules().configuration());
    }

    /** What is wrong with the files as they are now; what is in force is older then. Empty where nothing is wrong. */
    public List<String> mistakes() {
        return mistakes;
    }

    /** Why something that people set is not in force, a line each. Empty where all of it is. */
    public List<String> unfit() {
        return inForce.unfit();
    }

    /** What would keep something from being in force if it were set; nothing where nothing would. */
    public List<String> trial(SetEntry entry) {
        List<SetEntry> others = new ArrayList<>(overlay.at(clock.instant()));
        others.removeIf(other -> isSame(other, entry));
        List<SetEntry> with = new ArrayList<>(others);
        with.add(entry);
        List<String> problems = new ArrayList<>(Overlaid.of(files, with).unfit());
        if (!problems.isEmpty()) {
            problems.removeAll(Overlaid.of(files, others).unfit());
        }
        return List.copyOf(problems);
    }

    private static boolean isSame(SetEntry one, SetEntry other) {
        return one.kind() == other.kind() && one.name().equalsIgnoreCase(other.name());
    }

    /** Looks whether something changed, and passes on what is to be in force from now on. */
    synchronized void look(Consumer<WatchRules> changed) {
        String now = place.looks();
        List<SetEntry> setNow = overlay.at(clock.instant());
        if (now.equals(looks) && setNow.equals(set)) {
            return;
        }
        boolean news = !setNow.equals(set);
        if (!now.equals(looks)) {
            RulePlace.Loaded loaded = place.load();
            looks = now;
            mistakes = loaded.mistakes();
            if (mistakes.isEmpty()) {
                files = loaded;
                started.read(file().server()).ifPresent(LOG::warn);
                news = true;
            } else {
                LOG.errorf(
                        "the settings, sinks and rules stay as they were, for the files have mistakes: %s",
                        mistakes.getFirst());
            }
        }
        if (news) {
            set = setNow;
            inForce = Overlaid.of(files, set);
            inForce.unfit().forEach(RuleKeeper::warn);
            LOG.infof("%d rules are in force", inForce().rulebook().rules().size());
            changed.accept(inForce());
        }
    }

    /** Looks whether there is another export of the directory, and passes on what is to be in force with it from now on. */
    void lookAtDirectory(Consumer<WatchRules> changed) {
        if (directory.look()) {
            synchronized (this) {
                changed.accept(inForce());
            }
        }
    }

    private static void warn(String unfit) {
        LOG.errorf("something that was set is not in force: %s", unfit);
    }
}
