package dev.gatehouse.bench.generate;

/**
 * Accounts of contoso.example that no log of the three weeks names, since nobody uses them.
 *
 * @param lind an administrator who works elsewhere since February
 * @param archive an account for a mail archive that was never switched on
 * @param partner a consultant of another company
 * @param holm an everyday account, whose owner is on leave while the logs run
 * @param fuchs another one
 */
record ContosoOthers(Person lind, Person archive, Person partner, Person holm, Person fuchs) {
    static ContosoOthers of(Dice dice, String domain) {
        return new ContosoOthers(
                Person.of(dice, "adm_lind@" + domain, "Erik Lind (admin)", Place.HAMBURG),
                Person.of(dice, "adm_archive@" + domain, "Mail archive (admin)", Place.BERLIN),
                Person.of(dice, "marta.ruiz_partner.example#EXT#@" + domain, "Marta Ruiz", Place.LISBON),
                Person.of(dice, "sven.holm@" + domain, "Sven Holm", Place.HAMBURG),
                Person.of(dice, "dana.fuchs@" + domain, "Dana Fuchs", Place.BERLIN));
    }
}
