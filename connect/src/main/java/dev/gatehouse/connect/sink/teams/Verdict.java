package dev.gatehouse.connect.sink.teams;

import dev.gatehouse.connect.sink.Outcome;
import dev.gatehouse.connect.sink.net.Endpoint;
import dev.gatehouse.connect.sink.net.HttpAnswer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer comes to. Power Automate answers 400 also where a workflow is turned off or was deleted
 * ({@code WorkflowTriggerIsNotEnabled}), and a webhook of the older kind says 200 and tells the refusal in words ("Rate limiting for
 * connectors").
 */
final class Verdict {
    private static final Pattern WITHIN = Pattern.compile("endpoint returned HTTP error (\\d{3})");

    private Verdict() {}

    static Outcome of(HttpAnswer answer, Endpoint from) {
        if (answer.isDone()) {
            Matcher within = WITHIN.matcher(answer.body());
            return within.find()
                    ? new HttpAnswer(Integer.parseInt(within.group(1)), answer.retryAfter(), answer.body())
                            .outcome(from)
                    : Outcome.DONE;
        }
        String code = answer.json().at("/error/code").asText("");
        if (code.startsWith("Workflow")
                || code.startsWith("DirectApi")
                || code.contains("Authorization")
                || code.contains("Signature")) {
            return answer.later(from, "see whether the workflow is turned on, and url is the one that it shows now");
        }
        return answer.outcome(from);
    }
}
