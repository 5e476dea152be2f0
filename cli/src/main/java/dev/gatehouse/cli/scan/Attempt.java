package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.detection.context.Context;
import java.io.Closeable;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one evaluation of all inputs gathers. Seldom, something turns up only at its end that changes what went before;
 * then the inputs are evaluated once more.
 *
 * @param correlated matches of rules that correlations refer to
 * @param kinships which audits without an id are copies of others
 * @param surprises inputs that begin with sign-ins and turned out to hold other records as well
 * @param skipCopies whether events with copies are left out, because all of them are known from the attempt before
 */
record Attempt(
        Context context,
        SeenTable seen,
        Matches matches,
        EntrySorter correlated,
        Copies copies,
        RenameGuard renames,
        Kinships kinships,
        Set<Integer> surprises,
        boolean skipCopies)
        implements Closeable {
    static Attempt begin(Context context, Scratch scratch, Plan plan, int number) {
        return new Attempt(
                context,
                new SeenTable(scratch.file("seen-" + number)),
                new Matches(),
                correlated(scratch, plan, number),
                new Copies(plan.spool()),
                new RenameGuard(),
                Kinships.NONE,
                ConcurrentHashMap.newKeySet(),
                false);
    }

    /** The same with what is known of accounts, and of audits without an id, by now. */
    Attempt with(Context known, Kinships found) {
        return new Attempt(known, seen, matches, correlated, copies, renames, found, surprises, skipCopies);
    }

    /** A new one that judges events with copies from their merged rows only. */
    Attempt withoutCopies(Scratch scratch, Plan plan, int number) {
        return new Attempt(
                context,
                new SeenTable(scratch.file("seen-" + number)),
                new Matches(),
                correlated(scratch, plan, number),
                copies,
                new RenameGuard(),
                kinships,
                ConcurrentHashMap.newKeySet(),
                true);
    }

    private static EntrySorter correlated(Scratch scratch, Plan plan, int number) {
        return new EntrySorter(
                scratch.file("correlated-" + number),
                plan.rulebook().correlations().plan().nodes().size());
    }

    /** Whether an event is judged elsewhere. */
    boolean skips(long identity) {
        return skipCopies && copies.contains(identity);
    }

    @Override
    public void close() throws IOException {
        seen.close();
        correlated.close();
        kinships.close();
    }
}
