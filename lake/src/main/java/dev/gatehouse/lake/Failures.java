package dev.gatehouse.lake;

import dev.gatehouse.lake.failure.Kind;
import dev.gatehouse.lake.failure.LakeException;

/** What may go wrong in the lake, by code. */
final class Failures {
    private Failures() {}

    static LakeException missing(String file) {
        return new LakeException(
                "lake-file-missing", Kind.EXTERNAL, file + " is listed in the manifest and is gone", null);
    }

    static LakeException manifest(String file, Throwable cause) {
        return new LakeException("lake-manifest", Kind.EXTERNAL, file + " is no manifest that can be read", cause);
    }

    static LakeException gap(long converted, long first) {
        return new LakeException(
                "lake-gap",
                Kind.EXTERNAL,
                "the lake holds what lies before position " + converted + ", and the journal begins at " + first,
                null);
    }

    static LakeException files(String what, Throwable cause) {
        return new LakeException("lake-files", Kind.EXTERNAL, what, cause);
    }

    static LakeException database(String what, Throwable cause) {
        return new LakeException("lake-database", Kind.RESOURCE, what, cause);
    }
}
