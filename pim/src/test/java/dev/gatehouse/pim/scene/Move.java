package dev.gatehouse.pim.scene;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Holding;
import java.time.Instant;
import java.util.Set;

/** What can happen next; its words are what a reader of a violation sees. */
public sealed interface Move {
    /** In words. */
    String words();

    /** Somebody asks the engine for something, or tells it. */
    record Do(String words, Command command) implements Move {}

    /** It is later. */
    record Pass(String words, Instant until) implements Move {}

    /** Who is in a group is otherwise, and nobody tells the engine. */
    record Regroup(String words, PrincipalId group, Set<PrincipalId> members) implements Move {
        public Regroup {
            members = Set.copyOf(members);
        }
    }

    /** The worker looks what is wanted. */
    record Take(String words, Holding holding) implements Move {}

    /** The worker tells the directory what was wanted when it looked. */
    record Write(String words) implements Move {}

    /** The worker tells the engine that the directory has done it. */
    record Report(String words) implements Move {}

    /** The worker dies with what it knows; what the directory was told stays. */
    record Crash(String words) implements Move {}

    /** The directory refuses what the worker asks for. */
    record Refuse(String words, boolean forGood) implements Move {}

    /** The worker's last report arrives once more. */
    record Again(String words) implements Move {}
}
