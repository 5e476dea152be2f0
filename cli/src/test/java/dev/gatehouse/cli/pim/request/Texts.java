package dev.gatehouse.cli.pim.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.pim.text.Moments;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;

/** What tests of texts share. */
public final class Texts {
    /** In the morning of a day in May. */
    public static final Moments MOMENTS = new Moments(ZoneOffset.UTC, Instant.parse("2026-05-04T09:00:00Z"));

    private Texts() {}

    /** With quotes that need not be escaped. */
    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
