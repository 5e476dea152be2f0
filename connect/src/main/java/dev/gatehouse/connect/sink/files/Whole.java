package dev.gatehouse.connect.sink.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/**
 * How much of a file is whole lines of JSON. After a kill its end may be half a line, and after a loss of power what never reached
 * the disk; all that was ever told to be there lies before that.
 */
final class Whole {
    private static final JsonFactory JSON = new JsonFactory();

    private Whole() {}

    /** From the beginning on. */
    static long bytes(FileChannel file) throws IOException {
        file.position(0);
        // The channel belongs to somebody else, and so it stays open.
        InputStream in = new BufferedInputStream(Channels.newInputStream(file), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long whole = 0;
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one != '\n') {
                line.write(one);
                continue;
            }
            if (!isObject(line.toByteArray())) {
                return whole;
            }
            whole += line.size() + 1;
            line.reset();
        }
        return whole;
    }

    private static boolean isObject(byte[] line) {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException _) {
            return false;
        }
    }
}
