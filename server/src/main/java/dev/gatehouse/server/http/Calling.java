package dev.gatehouse.server.http;

import dev.gatehouse.server.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the request that is being answered. */
@RequestScoped
public class Calling {
    private Optional<Caller> caller = Optional.empty();
    private String address = "";

    /** He; only in a route that needs a role. */
    public Caller caller() {
        return caller.orElseThrow(() -> Problems.unauthenticated().thrown());
    }

    /** The address that the request comes from, as text. */
    public String address() {
        return address;
    }

    void is(Caller admitted, String from) {
        caller = Optional.of(admitted);
        address = from;
    }
}
