package dev.gatehouse.pim.scene;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.state.SliceBuilder;
import java.util.List;
import java.util.Optional;

/** Makes moves: gives an engine its commands, and keeps what comes of them. */
public final class Driver {
    private final Engine engine;

    public Driver(Engine engine) {
        this.engine = engine;
    }

    /** What comes of a move. */
    public Step play(Scene scene, Move move) {
        return switch (move) {
            case Move.Do one -> command(scene, move, one.command(), scene);
            case Move.Pass one -> quiet(scene, move, scene.now(one.until()));
            case Move.Regroup one -> quiet(scene, move, regrouped(scene, one));
            case Move.Take one ->
                quiet(
                        scene,
                        move,
                        scene.job(scene.slice()
                                .provision(one.holding())
                                .filter(Provision::isPending)
                                .map(wish -> new Job(one.holding(), wish.sequence(), wish.wanted(), false))));
            case Move.Write any -> {
                Job job = scene.job().orElseThrow();
                yield quiet(
                        scene,
                        move,
                        scene.directory(job.holding(), job.wanted()).job(Optional.of(job.done())));
            }
            case Move.Report any -> {
                Job job = scene.job().orElseThrow();
                yield command(scene, move, new Command.Reached(job.holding(), job.sequence()), scene.reported(job));
            }
            case Move.Crash any -> quiet(scene, move, scene.job(Optional.empty()));
            case Move.Refuse refuse -> {
                Job job = scene.job().orElseThrow();
                yield command(
                        scene,
                        move,
                        new Command.Failed(job.holding(), job.sequence(), refuse.forGood(), "it will not"),
                        scene.job(Optional.empty()));
            }
            case Move.Again any -> {
                Job job = scene.last().orElseThrow();
                yield command(scene, move, new Command.Reached(job.holding(), job.sequence()), scene);
            }
        };
    }

    private static Step quiet(Scene before, Move move, Scene after) {
        return new Step(before, move, Optional.empty(), Optional.empty(), after);
    }

    private static Scene regrouped(Scene scene, Move.Regroup move) {
        Group group = scene.slice().group(move.group()).orElseThrow();
        return scene.slice(SliceBuilder.of(scene.slice())
                .with(new Group(group.id(), group.roleAssignable(), group.dynamic(), move.members(), group.owners()))
                .build());
    }

    /** The scene on which the command acts is that before the move; what it leaves is built on the other. */
    private Step command(Scene before, Move move, Command command, Scene on) {
        Decision decision = engine.step(before.slice(), command, before.now());
        Scene after = on;
        if (decision instanceof Decision.Done done) {
            after = noted(before, command, on.slice(before.slice().after(done.changes(), before.now())));
            if (command instanceof Command.ExpireDue) {
                after = after.sweptNow();
            }
        }
        return new Step(before, move, Optional.of(command), Optional.of(decision), after);
    }

    private static Scene noted(Scene before, Command command, Scene after) {
        if (command instanceof Command.Submit submit && !submit.validateOnly()) {
            Scene noted = after;
            for (Form form : submit.forms()) {
                if (!before.asked().containsKey(form.id())) {
                    noted = noted.asked(
                            form.id(),
                            new Asked(
                                    form,
                                    submit.by().id(),
                                    before.now(),
                                    submit.bundle(),
                                    before.reading().stages(form),
                                    List.of()));
                }
            }
            return noted;
        }
        if (command instanceof Command.Decide decide && before.asked().containsKey(decide.request())) {
            Asked asked = before.asked().get(decide.request());
            return after.asked(
                    decide.request(),
                    asked.with(new Ballot(decide.step(), decide.by().id(), decide.approves(), before.now())));
        }
        return after;
    }
}
