package dev.gatehouse.cli.pim.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A part of a role setting: as the server tells it, as a file has it, and between them in one form, to be compared. */
interface Field {
    /** What the server tells, in that form; missing where there is nothing. */
    JsonNode normal(JsonNode told);

    /** That form, as a file has it. */
    JsonNode written(JsonNode normal, People people);

    /** What a file has, in that form; empty where it is not as it must be, which is told then. */
    Optional<JsonNode> read(JsonNode yaml, String at, Reading reading);
}
