package dev.gatehouse.sigma;

/** A place in a rule file; line and column count from 1. */
public record Position(int line, int column) {}
