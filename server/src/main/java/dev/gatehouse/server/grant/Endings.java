package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.store.pim.EmbeddedDirectory;
import dev.gatehouse.store.pim.KeptEffect;
import dev.gatehouse.store.pim.PimOutbox;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/*
 * It is done once the directory has taken what he had: whoever got a token before that would have it in his token again. Between
 * doing it and noting that it is done somebody may pull the plug; then it is done twice, which is no worse.
 */
/** Has those sign in again who have something no more. For one thread. */
public final class Endings {
    private static final Logger LOG = Logger.getLogger(Endings.class);
    private static final int AT_ONCE = 1000;

    private final PimOutbox outbox;
    private final EmbeddedDirectory directory;
    private final BooleanSupplier decides;
    private final SignedIn signedIn;
    private String trouble = "";

    /** Ends what somebody signed in for. */
    @FunctionalInterface
    public interface SignedIn {
        /** Ends all that he has signed in for before now. */
        void end(PrincipalId who, Target had);
    }

    /** Of PIM. */
    public Endings(PimStation pim, SignedIn signedIn) {
        this(pim.outbox(), pim.directory(), pim::decides, signedIn);
    }

    Endings(PimOutbox outbox, EmbeddedDirectory directory, BooleanSupplier decides, SignedIn signedIn) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.directory = requireNonNull(directory, "directory is null");
        this.decides = requireNonNull(decides, "decides is null");
        this.signedIn = requireNonNull(signedIn, "signedIn is null");
    }

    /** Ends what is to end. */
    public void round() {
        if (!decides.getAsBoolean()) {
            return;
        }
        for (KeptEffect kept : outbox.endings(AT_ONCE)) {
            if (kept.effect() instanceof Effect.EndSessions end && isTaken(end)) {
                signedIn.end(end.principal(), end.target());
                outbox.done(List.of(kept.number()));
            }
        }
        trouble = "";
    }

    /** A round threw; it is told once, and tried again. */
    public void failed(RuntimeException failure) {
        String words = String.valueOf(failure.getMessage());
        if (!words.equals(trouble)) {
            trouble = words;
            LOG.errorf(failure, "tokens of who has something no more do not end yet; it is tried again");
        }
    }

    private boolean isTaken(Effect.EndSessions end) {
        return directory
                .having(Set.of(new Holding(end.principal(), end.target())))
                .isEmpty();
    }
}
