package dev.gatehouse.bench.generate;

/** A tenant and the makers of its events. */
record World(Tenant tenant, Dice dice, SignIns signIns, CoreDirectory core, Pim pim, OtherServices services) {
    static World of(Tenant tenant, Dice dice) {
        var ids = new AuditIds(dice.fork("audit ids"));
        var core = new CoreDirectory(tenant, ids);
        return new World(
                tenant,
                dice.fork("events"),
                new SignIns(dice.fork("sign-ins")),
                core,
                new Pim(tenant, ids, core),
                new OtherServices(ids));
    }
}
