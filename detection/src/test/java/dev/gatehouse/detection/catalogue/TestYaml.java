package dev.gatehouse.detection.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Turns parts of a test file into what the product reads. */
final class TestYaml {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TestYaml() {}

    static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    static String yaml(@Nullable Object part) {
        return part == null ? "" : new Dump(DumpSettings.builder().build()).dumpToString(part);
    }

    static String json(@Nullable Object part) {
        try {
            return JSON.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static List<?> list(@Nullable Object part) {
        return part instanceof List<?> list ? list : List.of();
    }
}
