package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Deals out days and administrators to attacks, so that no two befall one account within a day of each other. */
final class PlantingSlots {
    private static final int TRIES = 5_000;

    private final QuietTenant tenant;
    private final Dice dice;
    private final Map<String, Set<LocalDate>> taken = new HashMap<>();

    PlantingSlots(QuietTenant tenant, Dice dice) {
        this.tenant = tenant;
        this.dice = dice;
        for (QuietPlans.Plan plan : tenant.plans().changes()) {
            LocalDate until = Times.date(plan.until());
            for (LocalDate date = Times.date(plan.from()); !date.isAfter(until); date = date.plusDays(1)) {
                take(plan.account(), date);
            }
        }
    }

    /** An administrator at an ordinary working day. */
    record Slot(Worker who, LocalDate date) {
        /** A minute of that day by the clocks of his place, counted from the hour at which he usually comes. */
        Instant afterBegin(int minutes) {
            return QuietCalendar.at(date, who.person().place(), who.begins() + minutes);
        }
    }

    /** Somebody with day shifts who is at home, and of whom nothing is planned. */
    Slot next() {
        return next(tenant.people().admins(), (worker, date) -> true);
    }

    Slot next(List<Worker> among, BiPredicate<Worker, LocalDate> suits) {
        for (int i = 0; i < TRIES; i++) {
            LocalDate date = QuietCalendar.day(dice.between(QuietCalendar.SETTLED, QuietCalendar.DAYS - 3));
            Worker who = dice.pick(among);
            if (ordinary(who, date) && suits.test(who, date)) {
                take(who.person(), date);
                return new Slot(who, date);
            }
        }
        throw new IllegalStateException("no account is free for another attack");
    }

    /** Others who are free on a day, so many at most. */
    List<Worker> others(LocalDate date, int most) {
        List<Worker> free = free(date).stream().limit(most).toList();
        free.forEach(worker -> take(worker.person(), date));
        return free;
    }

    /** Administrators who are free on a day. */
    List<Worker> free(LocalDate date) {
        return tenant.people().admins().stream()
                .filter(worker -> free(worker.person(), date))
                .toList();
    }

    boolean free(Person person, LocalDate date) {
        Set<LocalDate> dates = taken.getOrDefault(person.upn(), Set.of());
        return !dates.contains(date) && !dates.contains(date.minusDays(1)) && !dates.contains(date.plusDays(1));
    }

    private boolean ordinary(Worker who, LocalDate date) {
        boolean away = who.trip()
                .filter(trip -> !date.isBefore(trip.days().first().minusDays(2))
                        && !date.isAfter(trip.days().last().plusDays(2)))
                .isPresent();
        boolean newLaptop =
                who.newer().filter(change -> change.from().equals(date)).isPresent();
        return !who.nights() && !away && !newLaptop && who.works(date) && free(who.person(), date);
    }

    /** Keeps other attacks away from an account. */
    void take(Person person, LocalDate date) {
        taken.computeIfAbsent(person.upn(), name -> new HashSet<>()).add(date);
    }
}
