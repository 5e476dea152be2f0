package dev.gatehouse.connect.sink.syslog;

import com.github.palindromicity.syslog.SyslogParser;
import com.github.palindromicity.syslog.SyslogParserBuilder;
import com.github.palindromicity.syslog.SyslogSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads RFC 5424 with a parser of others. */
final class SyslogReading {
    private static final SyslogParser PARSER = new SyslogParserBuilder()
            .forSpecification(SyslogSpecification.RFC_5424)
            .build();

    private SyslogReading() {}

    /** The fields, by the names that the parser gives them. The RFC's grammar is one of octets, and so is the parser's. */
    static Map<String, Object> of(byte[] message) {
        return PARSER.parseLine(new String(message, StandardCharsets.ISO_8859_1));
    }

    /** The text of a message. */
    static String text(Map<String, Object> fields) {
        return new String(
                String.valueOf(fields.get("syslog.message")).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8);
    }
}
