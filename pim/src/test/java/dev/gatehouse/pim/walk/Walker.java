package dev.gatehouse.pim.walk;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.Engine;
import dev.gatehouse.pim.invariant.AtRest;
import dev.gatehouse.pim.invariant.Invariants;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Deeds;
import dev.gatehouse.pim.scene.Driver;
import dev.gatehouse.pim.scene.Job;
import dev.gatehouse.pim.scene.Move;
import dev.gatehouse.pim.scene.Scene;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.scene.Times;
import dev.gatehouse.pim.scene.Worker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Goes a walk through the town, and asks after every step the invariants and the oracle. */
final class Walker {
    private final Driver driver;
    private final boolean asksInvariants;
    private final Set<Enum<?>> seen = ConcurrentHashMap.newKeySet();

    /** @param asksInvariants whether to ask them, too, or the oracle alone */
    Walker(Engine engine, boolean asksInvariants) {
        this.driver = new Driver(engine);
        this.asksInvariants = asksInvariants;
    }

    /** Which statuses, ends and actions there were on all walks so far. */
    Set<Enum<?>> seen() {
        return Set.copyOf(seen);
    }

    private void see(Step step) {
        step.requests().map(Step.Requested::after).forEach(request -> {
            seen.add(request.status());
            if (request.status() == Status.PROVISIONED || request.status() == Status.REVOKED) {
                seen.add(request.form().action());
            }
        });
        step.grants().flatMap(one -> one.after().ended().stream()).forEach(ended -> seen.add(ended.why()));
    }

    /** What is wrong on a walk. */
    Optional<Failure> failure(Walk walk) {
        Course course = new Course();
        for (long choice : walk.choices()) {
            course.make(choice);
            if (course.wrong.isPresent()) {
                return course.failure();
            }
        }
        if (asksInvariants) {
            course.wrong = new AtRest(driver).broken(course.scene);
        }
        return course.failure();
    }

    private final class Course {
        private final Teller teller = new Teller(Town.scene());
        private final List<String> way = new ArrayList<>();
        private Scene scene = Town.scene();
        private Optional<String> wrong = Optional.empty();

        private Optional<Failure> failure() {
            return wrong.map(text -> new Failure(text, way));
        }

        /** One move; time goes from one moment to the next, and the worker works, or does not. */
        private void make(long choice) {
            try {
                Move move = new Draw(scene, choice).move();
                if (move instanceof Move.Pass pass) {
                    way.add(move.words());
                    pass(pass.until());
                } else {
                    step(move, true);
                    if (wrong.isEmpty() && move instanceof Move.Regroup) {
                        step(new Deeds(scene).sweeps(), false);
                    }
                }
                Random random = new Random(~choice);
                while (wrong.isEmpty() && random.nextInt(4) > 0) {
                    Optional<Move> works = new Worker(scene).works();
                    if (works.isEmpty()) {
                        return;
                    }
                    step(works.get() instanceof Move.Write ? refusing(works.get(), random) : works.get(), true);
                }
            } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException e) {
                wrong = Optional.of("it fails: " + e);
            }
        }

        private Move refusing(Move write, Random random) {
            Job job = scene.job().orElseThrow();
            boolean refuses =
                    random.nextInt(8) == 0 && job.wanted() && !scene.directory().contains(job.holding());
            return refuses ? new Move.Refuse("the directory refuses", random.nextBoolean()) : write;
        }

        private void pass(Instant until) {
            while (wrong.isEmpty() && scene.now().isBefore(until)) {
                List<Instant> times = Times.of(scene);
                Instant next = times.isEmpty() || times.getFirst().isAfter(until) ? until : times.getFirst();
                step(new Move.Pass("", next), false);
                if (wrong.isEmpty()) {
                    step(new Deeds(scene).sweeps(), false);
                }
            }
        }

        private void step(Move move, boolean told) {
            Step step = driver.play(scene, move);
            if (told) {
                boolean refused = step.decision()
                        .filter(Decision.Refused.class::isInstance)
                        .isPresent();
                way.add(move.words() + (refused ? " (refused)" : ""));
            }
            scene = step.after();
            see(step);
            if (asksInvariants) {
                wrong = Invariants.broken(step);
            }
            if (wrong.isEmpty()) {
                teller.tell(step);
                wrong = scene.isSwept() && step.command().isPresent() ? other() : Optional.empty();
            }
        }

        /** Where the engine and the oracle disagree. */
        private Optional<String> other() {
            return different("has", AssignmentKind.ACTIVE, teller.oracle().effective())
                    .or(() -> different(
                            "is eligible for",
                            AssignmentKind.ELIGIBLE,
                            teller.oracle().eligible()));
        }

        private Optional<String> different(String verb, AssignmentKind kind, Set<Holding> oracle) {
            Set<Holding> engine = scene.slice().grants().values().stream()
                    .filter(grant -> grant.kind() == kind && scene.reading().covers(grant))
                    .map(Grant::holding)
                    .collect(Collectors.toSet());
            return engine.equals(oracle)
                    ? Optional.empty()
                    : Optional.of("at " + scene.now() + " who " + verb + " what: the engine alone says "
                            + without(engine, oracle) + ", the oracle alone " + without(oracle, engine));
        }

        private static List<String> without(Set<Holding> all, Set<Holding> others) {
            return all.stream()
                    .filter(one -> !others.contains(one))
                    .map(Worker::words)
                    .sorted()
                    .toList();
        }
    }
}
