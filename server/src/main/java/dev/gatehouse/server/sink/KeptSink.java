package dev.gatehouse.server.sink;

import dev.gatehouse.connect.sink.Sink;
import dev.gatehouse.server.sink.SinkStatus.Trouble;
import java.util.Map;
import java.util.Optional;

/** A sink, or why it could not be made. */
record KeptSink(
        Wanted wanted,
        Map<String, String> secrets,
        String address,
        Optional<Sink> sink,
        Optional<Running> running,
        Optional<Trouble> trouble) {
    boolean isOf(Wanted other, Map<String, String> theirs, String there) {
        return wanted.fromFile() == other.fromFile()
                && wanted.declared().isSaidBy(other.declared())
                && secrets.equals(theirs)
                && address.equals(there);
    }

    void close() {
        running.ifPresent(Running::close);
    }
}
