package dev.gatehouse.bench.generate;

/**
 * From where and with what somebody signs in.
 *
 * @param ip from which address
 * @param place from which city
 * @param device with what
 * @param autonomousSystem through whose network
 */
record Origin(String ip, Place place, Device device, int autonomousSystem) {
    /** Through the one network that a city has where nothing else is said. */
    Origin(String ip, Place place, Device device) {
        this(ip, place, device, place.autonomousSystem());
    }

    /** A person's office. */
    static Origin office(Person person) {
        return new Origin(person.place().office(), person.place(), person.device());
    }

    /** A person's home. */
    static Origin home(Person person) {
        return new Origin(person.home(), person.place(), person.device());
    }

    /** A stranger's address, in the range from which nobody of the organisation comes. */
    static Origin stranger(int host) {
        return new Origin("203.0.113." + host, Place.ELSEWHERE, Device.unknown(3));
    }
}
