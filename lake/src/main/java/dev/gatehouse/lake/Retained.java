package dev.gatehouse.lake;

/** What became of the rows that were old enough: so many went, so many were kept because they are held. */
public record Retained(long dropped, long held) {}
