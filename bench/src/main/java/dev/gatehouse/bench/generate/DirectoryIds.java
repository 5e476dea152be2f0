package dev.gatehouse.bench.generate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of what a directory has besides people: the same word gives the same id, in every export of one tenant. */
record DirectoryIds(String tenant) {
    String of(String what) {
        return UUID.nameUUIDFromBytes((tenant + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
