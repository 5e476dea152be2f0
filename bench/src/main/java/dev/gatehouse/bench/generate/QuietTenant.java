package dev.gatehouse.bench.generate;

import java.time.LocalDate;

/** A busy and wholly benign tenant: everything in it follows from its seed. */
record QuietTenant(
        World world, OtherAudits others, QuietPeople people, QuietDuties duties, QuietPlans plans, Story story) {
    static final String DOMAIN = "fabrikam.example";

    static QuietTenant of(long seed) {
        var dice = new Dice(seed);
        World world = World.of(Tenant.of(dice.fork("tenant"), DOMAIN, "Fabrikam"), dice);
        QuietPeople people = QuietPeople.of(dice.fork("people"), DOMAIN);
        var others = new OtherAudits(new AuditIds(dice.fork("other audits")));
        var story = new Story();
        var work = new QuietWork(world, others, people);
        var duties = new QuietDuties(world, work, story);
        var plans = new QuietPlans(world, people, duties, story);
        var signIns = new QuietSignIns(world.signIns(), story);
        var noise = new QuietNoise(world, others, people, work, story);
        for (LocalDate date : QuietCalendar.days()) {
            Dice today = dice.fork("day " + date);
            people.users().forEach(user -> person(signIns, user, date, today));
            for (Worker admin : people.admins()) {
                Dice own = today.fork(admin.person().upn());
                if (admin.works(date)) {
                    duties.day(admin, signIns.day(admin, date, own), own);
                }
            }
            noise.day(date, today.fork("noise"));
        }
        noise.arrivals(dice.fork("arrivals"));
        plans.tell(dice.fork("plans"));
        return new QuietTenant(world, others, people, duties, plans, story);
    }

    private static void person(QuietSignIns signIns, Worker user, LocalDate date, Dice today) {
        Dice own = today.fork(user.person().upn());
        if (!user.works(date)) {
            signIns.idle(user, date, own);
        } else if (own.perMille(640)) {
            signIns.day(user, date, own);
        }
    }
}
