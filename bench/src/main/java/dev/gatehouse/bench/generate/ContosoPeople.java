package dev.gatehouse.bench.generate;

import java.util.ArrayList;
import java.util.List;

/**
 * The people of contoso.example.
 *
 * @param users who has no privilege
 * @param kim eligible for Security Administrator
 * @param weber eligible for Global Administrator
 * @param osei eligible for User Administrator
 * @param okafor eligible for Global Administrator
 * @param tanaka eligible for Privileged Role Administrator
 * @param santos eligible for User Administrator
 * @param haddad eligible for Application Administrator
 * @param moreau eligible for Conditional Access Administrator
 * @param berg eligible for Conditional Access Administrator until 8 May
 * @param novak hired on 5 May, eligible for Intune Administrator from 7 May
 * @param rosa the help desk's lead: Helpdesk and Privileged Authentication Administrator
 * @param piet the help desk: Authentication Administrator
 * @param amina the help desk: Helpdesk Administrator
 * @param emergencyOne an emergency account
 * @param emergencyTwo an emergency account
 * @param backup a service account that the configuration declares privileged
 * @param migration a service account that the configuration declared privileged until 10 May
 * @param intruder the account that the attacker makes
 * @param workloads service principals and managed identities
 */
record ContosoPeople(
        List<Person> users,
        Person kim,
        Person weber,
        Person osei,
        Person okafor,
        Person tanaka,
        Person santos,
        Person haddad,
        Person moreau,
        Person berg,
        Person novak,
        Person rosa,
        Person piet,
        Person amina,
        Person emergencyOne,
        Person emergencyTwo,
        Person backup,
        Person migration,
        Person intruder,
        List<Workload> workloads) {
    private static final List<Place> PLACES =
            List.of(Place.BERLIN, Place.BERLIN, Place.HAMBURG, Place.LISBON, Place.NAIROBI, Place.TORONTO);

    static ContosoPeople of(Dice dice, String domain) {
        var users = new ArrayList<Person>();
        for (int i = 0; i < 150; i++) {
            String name = Names.nth(i);
            users.add(Person.of(dice, Names.mailbox(name) + "@" + domain, name, dice.pick(PLACES)));
        }
        return new ContosoPeople(
                List.copyOf(users),
                admin(dice, domain, "adm_kim", "Jiwoo Kim (admin)"),
                admin(dice, domain, "adm_weber", "Lena Weber (admin)"),
                admin(dice, domain, "adm_osei", "Kwame Osei (admin)"),
                admin(dice, domain, "adm_okafor", "Ada Okafor (admin)"),
                admin(dice, domain, "adm_tanaka", "Ren Tanaka (admin)"),
                admin(dice, domain, "adm_santos", "Bruna Santos (admin)"),
                admin(dice, domain, "adm_haddad", "Samir Haddad (admin)"),
                admin(dice, domain, "adm_moreau", "Claire Moreau (admin)"),
                admin(dice, domain, "adm_berg", "Nils Berg (admin)"),
                admin(dice, domain, "adm_novak", "Petra Novak (admin)"),
                admin(dice, domain, "hd_rosa", "Rosa Marin (help desk)"),
                admin(dice, domain, "hd_piet", "Piet de Vries (help desk)"),
                admin(dice, domain, "hd_amina", "Amina Diallo (help desk)"),
                admin(dice, domain, "bg-one", "Emergency access 1"),
                admin(dice, domain, "bg-two", "Emergency access 2"),
                admin(dice, domain, "svc-backup", "Backup service"),
                admin(dice, domain, "svc-migration", "Migration service"),
                admin(dice, domain, "svc-sync2", "Directory sync 2"),
                List.of(
                        Workload.of(dice, "Contoso HR Connector", false),
                        Workload.of(dice, "Contoso Intranet Search", false),
                        Workload.of(dice, "Contoso Invoice Archive", false),
                        Workload.of(dice, "Contoso Build Agents", false),
                        Workload.of(dice, "vm-reporting-01", true),
                        Workload.of(dice, "func-thumbnails", true)));
    }

    private static Person admin(Dice dice, String domain, String mailbox, String name) {
        return Person.of(dice, mailbox + "@" + domain, name, Place.BERLIN);
    }
}
