package dev.gatehouse.store;

import org.jspecify.annotations.Nullable;

/** It may work later: wait, and give the same again. Whether the first time was kept is not known. */
public final class TemporaryStoreException extends StoreException {
    private static final long serialVersionUID = 1L;

    public TemporaryStoreException(Code code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
