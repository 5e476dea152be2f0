package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the worker, the directory and the wire between them and the engine can do in a scene. */
public record Worker(Scene scene) {
    /** Every single move, with crashes, refusals and repeated reports. */
    public List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        if (scene.job().isEmpty()) {
            pending().forEach(holding -> moves.add(take(holding)));
        } else {
            Job job = scene.job().get();
            moves.add(new Move.Crash("the worker dies" + (job.written() ? " before it reports" : "")));
            if (job.written()) {
                moves.add(new Move.Report("the worker reports " + words(job.holding())));
            } else {
                moves.add(write(job));
                moves.add(new Move.Refuse("the directory refuses for now", false));
                moves.add(new Move.Refuse("the directory refuses for good", true));
            }
        }
        scene.last().ifPresent(job -> moves.add(new Move.Again("the last report arrives again")));
        return moves;
    }

    /** The next thing that a worker does which works. */
    public Optional<Move> works() {
        if (scene.job().isPresent()) {
            Job job = scene.job().get();
            return Optional.of(
                    job.written() ? new Move.Report("the worker reports " + words(job.holding())) : write(job));
        }
        return pending().stream().findFirst().map(Worker::take);
    }

    private static Move take(Holding holding) {
        return new Move.Take("the worker looks what is wanted of " + words(holding), holding);
    }

    private static Move write(Job job) {
        return new Move.Write("the directory " + (job.wanted() ? "has " : "has no more ") + words(job.holding()));
    }

    private List<Holding> pending() {
        return scene.slice().provisions().values().stream()
                .filter(Provision::isPending)
                .map(Provision::holding)
                .sorted(Comparator.comparing(Holding::toString))
                .toList();
    }

    /** Who has what, in words. */
    public static String words(Holding holding) {
        return Seed.name(holding.principal()) + " as " + Seed.words(holding.target());
    }
}
