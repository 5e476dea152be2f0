package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.util.Set;

/**
 * An attack in a planted tenant, and the row of the guide that must find it.
 *
 * @param row the row's id
 * @param event the id of the event that completes it
 * @param time when it was complete
 * @param entity the account it is about, or the address where it is about many
 * @param about whom an alert must name to have found it: the account by name and object id, or any of many
 * @param accounts everybody who has a part in it, by name in lower case and by object id
 * @param addresses from where, as far as nobody else comes from there
 */
public record PlantedAct(
        String row,
        String event,
        Instant time,
        String entity,
        Set<String> about,
        Set<String> accounts,
        Set<String> addresses) {
    /** Copies the sets. */
    public PlantedAct {
        about = Set.copyOf(about);
        accounts = Set.copyOf(accounts);
        addresses = Set.copyOf(addresses);
    }
}
