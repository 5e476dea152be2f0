package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.server.api.PendingApproval;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.port.Duty;
import dev.gatehouse.server.port.Probe;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says whether PIM is well, and whose approval is pending because too few could approve. */
@Singleton
final class PimProbe implements Probe {
    private static final int MOST = 10;

    private final Duty duty;
    private final Instance<PimStation> station;

    PimProbe(Duty duty, Instance<PimStation> station) {
        this.duty = duty;
        this.station = station;
    }

    @Override
    public String name() {
        return "pim";
    }

    @Override
    public Condition condition() {
        if (!duty.grants()) {
            return new Condition(State.WELL, "not here: this server only watches");
        }
        PimStation pim = station.get();
        return condition(pim.trouble(), pim.decides(), pim.lacking());
    }

    /** What that means. */
    static Condition condition(String trouble, boolean decides, Map<SettingKey, Integer> lacking) {
        if (!trouble.isEmpty()) {
            return new Condition(State.AILING, "it is in trouble; the log says which");
        }
        if (!lacking.isEmpty()) {
            return new Condition(State.AILING, "approval is pending of " + words(lacking));
        }
        return new Condition(State.WELL, decides ? "it decides" : "another instance decides");
    }

    private static String words(Map<SettingKey, Integer> lacking) {
        List<String> all = lacking.entrySet().stream()
                .map(one -> PendingApproval.name(one.getKey()) + " (needs " + one.getValue()
                        + (one.getValue() == 1 ? " approver)" : " approvers)"))
                .sorted()
                .toList();
        String shown = all.stream().limit(MOST).collect(Collectors.joining(", "));
        return all.size() <= MOST ? shown : shown + " and " + (all.size() - MOST) + " more";
    }
}
