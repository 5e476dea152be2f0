package dev.gatehouse.sigma;

/** A check, and whether the modifier {@code neq} turns it round. */
record Checked(Check check, boolean negated) {}
