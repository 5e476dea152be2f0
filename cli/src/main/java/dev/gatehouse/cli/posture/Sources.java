package dev.gatehouse.cli.posture;

import dev.gatehouse.connect.export.TakenAt;

/** Where the time of an export is from, in words. */
final class Sources {
    private Sources() {}

    static String words(TakenAt taken) {
        return switch (taken.source()) {
            case EXPORT -> "as the export says";
            case FILE_TIME -> "when its newest file was written, for the export has no export.json";
            case NOTHING -> "for nothing was read";
        };
    }
}
