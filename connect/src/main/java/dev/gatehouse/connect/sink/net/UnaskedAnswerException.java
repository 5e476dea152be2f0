package dev.gatehouse.connect.sink.net;

import java.io.IOException;
import java.io.Serial;

/** A connection has something to read though nothing was asked on it: what comes next would be taken for the wrong answer. */
final class UnaskedAnswerException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    UnaskedAnswerException() {
        super("the receiver said more than it was asked");
    }
}
