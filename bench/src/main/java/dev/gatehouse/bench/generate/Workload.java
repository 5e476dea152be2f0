package dev.gatehouse.bench.generate;

/**
 * A service principal or a managed identity.
 *
 * @param id its object id
 * @param appId its application's id
 * @param name its display name
 * @param keyId the id of its credential
 * @param managed whether it is a managed identity
 */
record Workload(String id, String appId, String name, String keyId, boolean managed) implements Subject {
    static Workload of(Dice dice, String name, boolean managed) {
        return new Workload(dice.guid(), dice.guid(), name, dice.guid(), managed);
    }
}
