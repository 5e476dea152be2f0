package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.cli.pim.remote.PimException;
import dev.gatehouse.cli.pim.text.Moments;
import dev.gatehouse.cli.pim.text.Spans;
import java.time.Duration;
import java.time.Instant;

/** Reads the times of options. */
public final class Times {
    private Times() {}

    /** A length of time; an error that names the option where it is none. */
    public static Duration span(String option, String text) {
        return Spans.parse(text)
                .orElseThrow(() -> PimException.usage(
                        "\"" + text + "\" is no length of time; such are 2h, 90m, 1h30m, 10d (" + option + ")"));
    }

    static Instant moment(Moments moments, String option, String text) {
        return moments.parse(text)
                .orElseThrow(() -> PimException.usage("\"" + text
                        + "\" is no time; such are 2026-05-04T09:00Z, \"2026-05-04 09:00\" (where you are), 2026-05-04, 09:30"
                        + " and +2h (" + option + ")"));
    }

    /** Says in a form how long. */
    static void lasting(ObjectNode form, String option, String text) {
        form.put("duration", span(option, text).toString());
    }
}
