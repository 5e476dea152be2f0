package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.scene.Step;
import java.util.List;
import java.util.Optional;

/** All invariants of single steps. */
public final class Invariants {
    private static final List<Invariant> ALL = List.of(
            new A1Covered(),
            new A2Eligible(),
            new A3Limited(),
            new A4WithinEligibility(),
            new A5EndsWithEligibility(),
            new A6JudgedAgain(),
            new A7NotForDisabled(),
            new A8Union(),
            new A9Once(),
            new A10GivenBack(),
            new A12Governable(),
            new A13WithinScope(),
            new B1NotOwn(),
            new B2OtherPersons(),
            new B3InOrder(),
            new B4ApproverNow(),
            new B5OneOutcome(),
            new B6OneShot(),
            new B7InTime(),
            new B8FromGrant(),
            new B10SomebodyCan(),
            new B12Privileged(),
            new C1Proof(),
            new C2Himself(),
            new C4NotBoth(),
            new C5Reason(),
            new C6Ticket(),
            new D1Standing(),
            new E1NotLost(),
            new E4Whole(),
            new F3Schedule(),
            new F6Extended(),
            new I1Replayed());

    private Invariants() {}

    /** All that there are. */
    public static List<Invariant> all() {
        return ALL;
    }

    /** The first thing that is wrong with a step, with the number of what it breaks. */
    public static Optional<String> broken(Step step) {
        if (step.after().equals(step.before())) {
            return Optional.empty();
        }
        return ALL.stream()
                .flatMap(one -> one.broken(step).limit(1).map(text -> one.number() + ": " + text))
                .findFirst();
    }
}
