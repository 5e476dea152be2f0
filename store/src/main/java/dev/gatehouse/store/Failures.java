package dev.gatehouse.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Says what an error of a driver means. */
final class Failures {
    /** A pool says so of a connection that broke a moment ago. */
    private static final String CLOSED_BY_POOL = "Connection is closed";

    private Failures() {}

    /** The error in our own words. */
    static StoreException of(Throwable failure) {
        if (failure instanceof StoreException known) {
            return known;
        }
        SQLException cause = deepest(failure);
        if (cause == null) {
            return new StoreException(Code.INTERNAL, String.valueOf(failure.getMessage()), failure);
        }
        return cause instanceof SQLiteException sqlite ? ofFile(sqlite) : ofServer(cause);
    }

    /** The innermost one: pools wrap what a driver said. */
    private static @Nullable SQLException deepest(Throwable failure) {
        SQLException found = null;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    private static StoreException ofFile(SQLiteException failure) {
        int primary = failure.getResultCode().code & 0xff;
        String message = String.valueOf(failure.getMessage());
        return switch (primary) {
            case 5, 6 -> new TemporaryStoreException(Code.BUSY, message, failure);
            case 13 -> new TemporaryStoreException(Code.FULL, message, failure);
            case 8, 14 -> new StoreException(Code.NOT_WRITABLE, message, failure);
            case 11, 26 -> new StoreException(Code.NOT_A_DATABASE, message, failure);
            default -> new StoreException(Code.INTERNAL, message, failure);
        };
    }

    private static StoreException ofServer(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        String message = String.valueOf(failure.getMessage());
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return new TemporaryStoreException(Code.UNREACHABLE, message, failure);
        }
        if (state.startsWith("53")) {
            return new TemporaryStoreException(Code.FULL, message, failure);
        }
        if (state.startsWith("40") || state.equals("55P03") || state.equals("57014")) {
            return new TemporaryStoreException(Code.BUSY, message, failure);
        }
        if (state.startsWith("28") || state.equals("3D000") || state.equals("42501")) {
            return new StoreException(Code.REFUSED, message, failure);
        }
        if (failure instanceof SQLTransientException || message.startsWith(CLOSED_BY_POOL)) {
            return new TemporaryStoreException(Code.UNREACHABLE, message, failure);
        }
        return new StoreException(Code.INTERNAL, message, failure);
    }
}
