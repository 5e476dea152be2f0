package dev.gatehouse.server.directory;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.export.NewestExport;
import dev.gatehouse.connect.export.ReadExport;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Keeps the newest export of the directory in force. One that cannot be read to its end, or lacks what the one in force has, takes
 * the place of none: who is privileged must not be forgotten because a request failed.
 */
public final class DirectoryKeeper {
    private static final Logger LOG = Logger.getLogger(DirectoryKeeper.class);

    private final Optional<DirectoryPlace> place;
    private final InstantSource clock;
    private String read = "";
    private String last = "";
    private String taken = "";
    private volatile Optional<Known> inForce = Optional.empty();
    private volatile List<String> mistakes = List.of();

    /**
     * The export in force.
     *
     * @param from where it was read
     * @param readAt when that was
     */
    public record Known(ReadExport export, Path from, Instant readAt) {
        public Known {
            requireNonNull(export, "export is null");
            requireNonNull(from, "from is null");
            requireNonNull(readAt, "readAt is null");
        }
    }

    private DirectoryKeeper(Optional<DirectoryPlace> place, InstantSource clock) {
        this.place = place;
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** For a server that is given no export. */
    public static DirectoryKeeper ofNothing() {
        return new DirectoryKeeper(Optional.empty(), InstantSource.system());
    }

    /** Begins with what lies there; where that is no export, {@link #mistakes} says why. */
    public static DirectoryKeeper open(DirectoryPlace place, InstantSource clock) {
        DirectoryKeeper keeper = new DirectoryKeeper(Optional.of(place), clock);
        keeper.read = place.looks();
        keeper.take(place, place.read());
        return keeper;
    }

    /** The export in force. */
    public Optional<Known> inForce() {
        return inForce;
    }

    /** The state that it tells of. */
    public Optional<Tenant> tenant() {
        return inForce.map(known -> known.export().tenant());
    }

    /** Why something newer is not in force, a line each. Empty where nothing is wrong. */
    public List<String> mistakes() {
        return mistakes;
    }

    /**
     * Looks whether there is another export; answers whether it is in force now. It is read once it looks the same twice, for it
     * may still be written.
     */
    public synchronized boolean look() {
        if (place.isEmpty()) {
            return false;
        }
        String now = place.get().looks();
        boolean settled = now.equals(last);
        last = now;
        if (now.equals(read) || !settled) {
            return false;
        }
        read = now;
        return take(place.get(), place.get().read());
    }

    private boolean take(DirectoryPlace from, NewestExport found) {
        List<String> wrong = new ArrayList<>(found.passedOver());
        Optional<ReadExport> export = found.export();
        if (export.isPresent()) {
            String lacks = lacks(export.get());
            if (!lacks.isEmpty()) {
                wrong.add("the newest export lacks what the one in force has: " + lacks
                        + ". Ask for it again; where it is not to come back, start the server anew");
                export = Optional.empty();
            }
        }
        mistakes = List.copyOf(wrong);
        wrong.forEach(line -> LOG.errorf("an export of the directory is not in force: %s", line));
        if (export.isEmpty()) {
            return false;
        }
        String looks = looks(export.get());
        if (looks.equals(taken)) {
            return false;
        }
        taken = looks;
        inForce = Optional.of(new Known(export.get(), from.path(), clock.instant()));
        LOG.infof(
                "the export of the directory of %s is in force",
                export.get().taken().at());
        export.get().problems().forEach(problem -> LOG.warnf("export of the directory: %s", problem));
        return true;
    }

    private String lacks(ReadExport export) {
        Set<Dataset> lacks = EnumSet.noneOf(Dataset.class);
        tenant().ifPresent(tenant -> {
            for (Dataset dataset : Dataset.values()) {
                if (tenant.has(dataset) && !export.tenant().has(dataset)) {
                    lacks.add(dataset);
                }
            }
        });
        return lacks.stream().map(Dataset::words).collect(Collectors.joining(", "));
    }

    /** What its own files look like: what changed may be others that lie beside it. */
    private static String looks(ReadExport export) {
        return Looks.of(export.files().stream()
                .map(file -> Path.of(file.name().split("!/", 2)[0]))
                .collect(Collectors.toSet()));
    }
}
