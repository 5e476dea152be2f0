package dev.gatehouse.store.issuer;

/** What became of an attempt to redeem a ticket. */
public sealed interface Redemption {
    /** It is spent by this. */
    record Redeemed(Ticket ticket, Delegation delegation) implements Redemption {}

    /** It was spent before: somebody else has it too, so that what it came of is revoked. */
    record Replayed(Delegation delegation) implements Redemption {}

    /** There is no such ticket, or it holds no more. */
    record Unknown() implements Redemption {}
}
