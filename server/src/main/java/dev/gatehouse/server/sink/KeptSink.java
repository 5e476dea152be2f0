package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.connect.sink.net.Reach;
import dev.gatehouse.server.sink.SinkStatus.Trouble;
import java.util.Map;
import java.util.Optional;

/** A sink, or why it could not be made. */
record KeptSink(
        Wanted wanted,
        Map<String, String> secrets,
        Around around,
        Optional<Sink> sink,
        Optional<Running> running,
        Optional<Trouble> trouble) {
    /** What all sinks are made with, beside what is declared of each. */
    record Around(String address, Reach reach) {}

    boolean isAtWork() {
        return running.filter(Running::isAtWork).isPresent();
    }

    boolean isOf(Wanted other, Map<String, String> theirs, Around there) {
        return wanted.fromFile() == other.fromFile()
                && wanted.declared().isSaidBy(other.declared())
                && secrets.equals(theirs)
                && around.equals(there);
    }

    Optional<Trouble> anyTrouble() {
        return trouble.or(() -> running.flatMap(Running::trouble));
    }

    void close() {
        running.ifPresent(Running::close);
    }
}
