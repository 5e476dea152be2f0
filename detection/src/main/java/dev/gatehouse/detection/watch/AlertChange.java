package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import java.util.UUID;

/** What became of an alert. Saying it twice is the same as saying it once. */
public sealed interface AlertChange {
    /** The alert that it is about. */
    UUID id();

    /** It fired, or more is known of it. Its revision is for whoever keeps alerts to count: this one says nothing. */
    record Told(Alert alert) implements AlertChange {
        public Told {
            requireNonNull(alert, "alert is null");
        }

        @Override
        public UUID id() {
            return alert.id();
        }
    }

    /** What came late, or was learned late, disproves it. */
    record Withdrawn(UUID id) implements AlertChange {
        public Withdrawn {
            requireNonNull(id, "id is null");
        }
    }

    /** It is part of another one now. */
    record Superseded(UUID id, UUID by) implements AlertChange {
        public Superseded {
            requireNonNull(id, "id is null");
            requireNonNull(by, "by is null");
        }
    }

    /** Nothing that may still come can change it. */
    record Final(UUID id) implements AlertChange {
        public Final {
            requireNonNull(id, "id is null");
        }
    }
}
