package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.grant.PimStation;
import java.util.Optional;
import java.util.function.Supplier;

/*
 * It is opened late because a data folder has no role before somebody serves it: an account that is made before must leave
 * nothing of PIM's in a folder that is to be the watch's.
 */
/** What decides who may have what: PIM, and the token issuer. PIM is opened, and has its tables, when somebody first asks for it. */
public final class Granting implements AutoCloseable {
    private final Supplier<Opened> opening;
    private final Issuing issuing;
    private Optional<Opened> opened = Optional.empty();

    /**
     * PIM, open.
     *
     * @param closing lets go of it
     */
    public record Opened(PimStation pim, Runnable closing) {
        public Opened {
            requireNonNull(pim, "pim is null");
            requireNonNull(closing, "closing is null");
        }
    }

    /** With what opens PIM. */
    public Granting(Supplier<Opened> opening, Issuing issuing) {
        this.opening = requireNonNull(opening, "opening is null");
        this.issuing = requireNonNull(issuing, "issuing is null");
    }

    /** PIM. */
    public synchronized PimStation pim() {
        if (opened.isEmpty()) {
            opened = Optional.of(opening.get());
        }
        return opened.get().pim();
    }

    /** The token issuer. */
    public Issuing issuing() {
        return issuing;
    }

    @Override
    public synchronized void close() {
        opened.ifPresent(open -> open.closing().run());
        opened = Optional.empty();
    }
}
