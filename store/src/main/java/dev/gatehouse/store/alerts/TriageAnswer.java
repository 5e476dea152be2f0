package dev.gatehouse.store.alerts;

/** What became of a change that somebody asked for. */
public sealed interface TriageAnswer {
    /** It is done, or was so already. */
    record Done(Triage now) implements TriageAnswer {}

    /** Somebody else changed it first; nothing was done. */
    record Conflict(Triage now) implements TriageAnswer {}

    /** There is no such thing. */
    record Unknown() implements TriageAnswer {}
}
