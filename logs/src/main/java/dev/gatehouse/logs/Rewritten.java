package dev.gatehouse.logs;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/** What became of a record that had to be rewritten. */
sealed interface Rewritten {
    /** Another record, as JSON. */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Made(byte[] json) implements Rewritten {
        public Made {
            requireNonNull(json, "json is null");
        }

        static Made of(JsonNode record) {
            return new Made(record.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Nothing that a row is made of. */
    record Other(Skipped what) implements Rewritten {
        public Other {
            requireNonNull(what, "what is null");
        }
    }

    /** It cannot be right. */
    record Broken(String reason) implements Rewritten {
        public Broken {
            requireNonNull(reason, "reason is null");
        }
    }
}
