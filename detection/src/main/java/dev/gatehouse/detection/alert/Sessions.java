package dev.gatehouse.detection.alert;

import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the session and the token that an event was done with. */
final class Sessions {
    /** Sessions and tokens of one alert: a correlation may have thousands of events. */
    static final int MOST = 20;

    private static final String SESSION = "SessionId";

    /** What sign-ins call it, and what requests to Microsoft Graph call the same. */
    private static final List<String> TOKENS = List.of("UniqueTokenIdentifier", "SignInActivityId");

    /** The columns that they are read from. */
    static final List<String> FIELDS = List.of(SESSION, TOKENS.getFirst(), TOKENS.getLast());

    /** An id of zeros, as of a failed sign-in, or a word such as {@code None}, which is nobody's. */
    private static final Pattern NO_ID = Pattern.compile("[0{}-]*|.{1,7}");

    private final RowText text;

    Sessions(RowText text) {
        this.text = text;
    }

    List<SessionRef> of(Row row) {
        List<SessionRef> found = new ArrayList<>(2);
        add(SessionRef.SESSION, text.text(row, SESSION), found);
        add(SessionRef.TOKEN, text.firstOf(row, TOKENS), found);
        return found;
    }

    private static void add(String type, String id, List<SessionRef> to) {
        if (!NO_ID.matcher(id).matches()) {
            to.add(new SessionRef(type, Summary.oneLine(id)));
        }
    }
}
