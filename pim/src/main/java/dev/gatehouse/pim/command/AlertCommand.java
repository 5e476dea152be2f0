package dev.gatehouse.pim.command;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Thresholds;
import dev.gatehouse.pim.model.Holding;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What can be asked of the engine about alerts. */
public sealed interface AlertCommand {
    /** An alert is to be on or off, and to warn from then on; the version is that which this was made from. */
    record ConfigureAlert(Caller by, AlertKind alert, long version, boolean enabled, Thresholds thresholds)
            implements AlertCommand {
        public ConfigureAlert {
            requireNonNull(by, "by is null");
            requireNonNull(alert, "alert is null");
            requireNonNull(thresholds, "thresholds is null");
        }
    }

    /** Somebody has seen these incidents, and wants to hear of the alert only when it finds others. */
    record DismissAlert(Caller by, AlertKind alert, Set<String> incidents) implements AlertCommand {
        public DismissAlert {
            requireNonNull(by, "by is null");
            requireNonNull(alert, "alert is null");
            incidents = Set.copyOf(incidents);
        }
    }

    /** Somebody is to lose what he has in the directory and PIM did not give him. */
    record RemoveOutside(Caller by, Holding holding, String justification) implements AlertCommand {
        public RemoveOutside {
            requireNonNull(by, "by is null");
            requireNonNull(holding, "holding is null");
            requireNonNull(justification, "justification is null");
        }
    }

    /** Somebody looked, and found these incidents of these alerts; that cannot be refused. */
    record AlertsFound(Map<AlertKind, Set<String>> incidents) implements AlertCommand {
        public AlertsFound {
            Map<AlertKind, Set<String>> sorted = new TreeMap<>();
            incidents.forEach((kind, keys) -> sorted.put(kind, Set.copyOf(keys)));
            incidents = java.util.Collections.unmodifiableMap(sorted);
        }
    }
}
