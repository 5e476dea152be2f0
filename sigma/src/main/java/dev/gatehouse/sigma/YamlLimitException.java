package dev.gatehouse.sigma;

import java.util.Objects;

/** Ends the reading of a stream that goes beyond a limit; becomes a {@link Problem} in {@link YamlReader}. */
final class YamlLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Position at;
    private final String remedy;

    YamlLimitException(String code, Position at, String message, String remedy) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.remedy = remedy;
    }

    String code() {
        return code;
    }

    Position at() {
        return at;
    }

    String text() {
        return Objects.requireNonNullElse(getMessage(), code);
    }

    String remedy() {
        return remedy;
    }
}
