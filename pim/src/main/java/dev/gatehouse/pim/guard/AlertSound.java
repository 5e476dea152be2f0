package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Thresholds;
import java.time.Duration;
import java.util.stream.Stream;

/** An alert is set within the limits that Graph has for it, and that which watches over the others stays on. */
public final class AlertSound implements Guard<Alerting> {
    private static final int YEAR = 365;
    private static final int HUNDRED = 100;
    private static final int FEWEST = 2;
    private static final Duration LONGEST = Duration.ofDays(1);

    @Override
    public Stream<Refusal> judge(Alerting wish) {
        AlertKind kind = wish.before().kind();
        Stream<Refusal> off = wish.enabled() || kind.canBeDisabled()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.ALERT, "the alert that another alert is off cannot be turned off; dismiss it"));
        return Stream.concat(off, limits(kind, wish.thresholds()));
    }

    private static Stream<Refusal> limits(AlertKind kind, Thresholds thresholds) {
        if (thresholds.getClass() != kind.usual().getClass()) {
            return Stream.of(Refusal.of(
                    Refusal.Code.ALERT,
                    "this alert warns from another kind of threshold on",
                    kind.usual(),
                    thresholds));
        }
        return switch (thresholds) {
            case Thresholds.None any -> Stream.empty();
            case Thresholds.Days days ->
                kind == AlertKind.REDUNDANT_ASSIGNMENT
                        ? within("days", 0, HUNDRED, days.days())
                        : within("days", 1, YEAR, days.days());
            case Thresholds.Sequence sequence ->
                Stream.concat(
                        within("activations in a row", FEWEST, HUNDRED, sequence.count()),
                        sequence.within().isPositive() && sequence.within().compareTo(LONGEST) <= 0
                                ? Stream.empty()
                                : Stream.of(Refusal.of(
                                        Refusal.Code.ALERT,
                                        "the time between two activations is more than none and at most",
                                        LONGEST,
                                        sequence.within())));
            case Thresholds.Share share ->
                Stream.concat(
                        within("holders", FEWEST, HUNDRED, share.count()),
                        within("percent", 0, HUNDRED, share.percent()));
        };
    }

    private static Stream<Refusal> within(String what, int least, int most, int value) {
        return value >= least && value <= most
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.ALERT, what + " must be within these limits", least + " to " + most, value));
    }
}
