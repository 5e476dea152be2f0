package dev.gatehouse.connect.sink;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import java.time.Instant;

/** Something that goes out. */
public sealed interface Message {
    /** The same however often it goes out, and of nothing else: receivers may tell repeats by it. */
    String key();

    /** When it came about. */
    Instant at();

    /** Between two tokens of JSON a line break means as much as a blank. */
    private static String oneLine(String json) {
        return json.replace('\n', ' ').replace('\r', ' ').strip();
    }

    /**
     * An alert as it is now.
     *
     * @param json the object that the HTTP API gives of it; it is made one line
     * @param isFirst whether the sink is told of this alert for the first time
     * @param link to a page where people look at it; empty where nobody says that there are such pages
     */
    record Told(Alert alert, String json, boolean isFirst, String link) implements Message {
        public Told {
            requireNonNull(alert, "alert is null");
            json = oneLine(json);
            requireNonNull(link, "link is null");
        }

        @Override
        public String key() {
            return alert.id() + "/" + alert.revision();
        }

        @Override
        public Instant at() {
            return alert.detectedAt();
        }
    }

    /**
     * A signed checkpoint of the audit chain. Whoever keeps it can prove later that nothing before it was changed.
     *
     * @param sequence of the last entry that it covers
     * @param json the checkpoint as an export of the audit trail holds it; it is made one line
     */
    record Anchor(String tenant, long sequence, Instant at, String json) implements Message {
        public Anchor {
            requireNonNull(tenant, "tenant is null");
            requireNonNull(at, "at is null");
            json = oneLine(json);
        }

        @Override
        public String key() {
            return "checkpoint/" + tenant + "/" + sequence;
        }
    }
}
