package dev.gatehouse.server.graph.odata;

/** What somebody asked for is not written as it must be, or is not supported; the message says where and what is. */
public final class ODataException extends Exception {
    private static final long serialVersionUID = 1L;

    ODataException(String message) {
        super(message);
    }

    /** Of an option at a place in it, counted from 1. */
    static ODataException at(String option, int position, String expected) {
        return new ODataException(option + ", character " + (position + 1) + ": " + expected);
    }
}
