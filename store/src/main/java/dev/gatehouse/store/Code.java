package dev.gatehouse.store;

/** What went wrong with the database. */
public enum Code {
    /** Another process, or another part of this one, has the file. */
    IN_USE("store-in-use", Kind.USER),
    /** A newer program has changed its tables. */
    NEWER("store-newer", Kind.USER),
    /** The file or its folder cannot be written. */
    NOT_WRITABLE("store-not-writable", Kind.USER),
    /** The file holds something else, or is damaged. */
    NOT_A_DATABASE("store-not-a-database", Kind.USER),
    /** The server does not let this user in. */
    REFUSED("store-refused", Kind.USER),
    /** Another one writes for the tenant, or has done so since. */
    WRITER_ELSEWHERE("store-writer-elsewhere", Kind.EXTERNAL),
    /** The server does not answer, or went away; temporary. */
    UNREACHABLE("store-unreachable", Kind.EXTERNAL),
    /** Others hold what is needed for too long; temporary. */
    BUSY("store-busy", Kind.RESOURCE),
    /** There is no room left; temporary, since room can be made. */
    FULL("store-full", Kind.RESOURCE),
    /** The audit trail would not be a chain any more. */
    OUT_OF_ORDER("store-out-of-order", Kind.INTERNAL),
    /** A defect. */
    INTERNAL("store-internal", Kind.INTERNAL);

    /** Who can do something about it. */
    public enum Kind {
        USER,
        EXTERNAL,
        RESOURCE,
        INTERNAL
    }

    private final String text;
    private final Kind kind;

    Code(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
    }

    /** Its name in messages and documents, which stays. */
    public String text() {
        return text;
    }

    /** Who can do something about it. */
    public Kind kind() {
        return kind;
    }
}
