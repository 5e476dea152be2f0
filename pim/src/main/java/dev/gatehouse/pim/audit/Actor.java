package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

/** Who did what a record tells of. */
public sealed interface Actor {
    /** PIM itself, because time went on or something followed from something. */
    Actor ENGINE = new Engine();

    /** PIM itself, as the directory knows it when it changes something there. */
    Actor SERVICE = new Service();

    /** A person. */
    record Person(Party who) implements Actor {
        public Person {
            requireNonNull(who, "who is null");
        }
    }

    /** An application. */
    record Application(Party what) implements Actor {
        public Application {
            requireNonNull(what, "what is null");
        }
    }

    /** What Entra calls {@code Azure AD PIM}. */
    record Engine() implements Actor {}

    /** What Entra calls {@code MS-PIM}. */
    record Service() implements Actor {}
}
