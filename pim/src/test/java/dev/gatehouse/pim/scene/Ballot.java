package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;

/** That a decision was accepted: of which step, whose, and which. */
public record Ballot(int step, PrincipalId by, boolean approves, Instant at) {}
