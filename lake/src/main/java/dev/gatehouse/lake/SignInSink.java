package dev.gatehouse.lake;

/** Takes from where who signed in, one after another. */
@FunctionalInterface
public interface SignInSink {
    /** That somebody, by id, signed in from an address on a day, counted from 1970-01-01 in UTC. */
    void signedIn(String address, long day, String user);
}
