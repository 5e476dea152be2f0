package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.effect.Effect;
import dev.gatehouse.store.StoreException;
import dev.gatehouse.store.pim.KeptEnding;
import dev.gatehouse.store.pim.PimOutbox;
import java.util.ArrayList;
import java.util.List;
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
    private final BooleanSupplier decides;
    private final SignedIn signedIn;
    private String trouble = "";

    /** Ends what people signed in for. */
    @FunctionalInterface
    public interface SignedIn {
        /** Ends all that these have signed in for before now: all of them, or nobody's where it throws. */
        void end(List<Effect.EndSessions> those);
    }

    /** Of PIM. */
    public Endings(PimStation pim, SignedIn signedIn) {
        this(pim.outbox(), pim::decides, signedIn);
    }

    Endings(PimOutbox outbox, BooleanSupplier decides, SignedIn signedIn) {
        this.outbox = requireNonNull(outbox, "outbox is null");
        this.decides = requireNonNull(decides, "decides is null");
        this.signedIn = requireNonNull(signedIn, "signedIn is null");
    }

    /** Ends what is to end; what must wait yet keeps nothing behind it waiting. */
    public void round() {
        List<RuntimeException> failures = new ArrayList<>();
        List<KeptEnding> page;
        long after = 0;
        do {
            if (!decides.getAsBoolean()) {
                return;
            }
            page = outbox.endings(after, AT_ONCE);
            List<KeptEnding> ended = end(page.stream().filter(KeptEnding::taken).toList(), failures);
            if (!ended.isEmpty()) {
                outbox.done(ended.stream().map(KeptEnding::number).toList());
            }
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == AT_ONCE);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        trouble = "";
    }

    /** All at once; where one is to blame that this fails, each by itself. */
    private List<KeptEnding> end(List<KeptEnding> those, List<RuntimeException> failures) {
        if (those.isEmpty()) {
            return those;
        }
        try {
            signedIn.end(those.stream().map(KeptEnding::ending).toList());
            return those;
        } catch (StoreException e) {
            // The database is to blame, and none of them.
            throw e;
        } catch (RuntimeException e) {
            if (those.size() > 1) {
                return those.stream()
                        .flatMap(one -> end(List.of(one), failures).stream())
                        .toList();
            }
            failures.add(e);
            return List.of();
        }
    }

    /** A round threw; it is told once, and tried again. */
    public void failed(RuntimeException failure) {
        String words = String.valueOf(failure.getMessage());
        if (!words.equals(trouble)) {
            trouble = words;
            LOG.errorf(failure, "tokens of who has something no more do not end yet; it is tried again");
        }
    }
}
