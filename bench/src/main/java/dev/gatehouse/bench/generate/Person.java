package dev.gatehouse.bench.generate;

/**
 * A user account.
 *
 * @param id its object id
 * @param upn its user principal name
 * @param name its display name
 * @param place where its owner works
 * @param home the address of its owner's home
 * @param device the device that its owner uses
 */
record Person(String id, String upn, String name, Place place, String home, Device device) implements Subject {
    /** An account with a device and a home of its own. */
    static Person of(Dice dice, String upn, String name, Place place) {
        return new Person(dice.guid(), upn, name, place, place.home(dice.below(60_000)), Device.managed(dice, upn));
    }
}
