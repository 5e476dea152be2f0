package dev.gatehouse.store.overlay;

/** What became of a decision. */
public sealed interface DecisionAnswer {
    record Done(Proposal proposal) implements DecisionAnswer {}

    /** Nobody decides what they proposed, and nobody withdraws what another one proposed. */
    record WrongPerson() implements DecisionAnswer {}

    /** It was decided already, or is too old. */
    record Over(ProposalState state) implements DecisionAnswer {}

    /** What it would change was changed since it was proposed. */
    record Stale(long version) implements DecisionAnswer {}

    /** There is no such proposal. */
    record Unknown() implements DecisionAnswer {}
}
