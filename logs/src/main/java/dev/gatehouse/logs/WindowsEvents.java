package dev.gatehouse.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.Hints.Hint;
import dev.gatehouse.logs.scan.Kind;

/*
 * Collectors arrange a Windows event in many ways. Only those of the channel Security are rows; where the channel is left
 * out, Windows' auditing as the provider, or a subject as only its events have one, says the same. In some forms the event's
 * data lie in a text or are named in a list: those are rewritten first.
 */
/** Says of a Windows event whether and in which shape it is a row. */
final class WindowsEvents {
    /** The channel whose events are rows, in lower case; not to be changed. */
    static final byte[] SECURITY = "security".getBytes(US_ASCII);

    private static final byte[] AUDITING = "microsoft-windows-security-auditing".getBytes(US_ASCII);
    /** The end of a key as XML readers write it; where values have no names nothing is lost. */
    private static final byte[] NAME = "name\"".getBytes(US_ASCII);

    private final Signs signs;
    private final Verdicts verdicts;

    WindowsEvents(Signs signs, Verdicts verdicts) {
        this.signs = signs;
        this.verdicts = verdicts;
    }

    /** Whether the record is a Windows event, of whatever channel. */
    boolean isEvent() {
        return signs.hasAny(Hint.EVENT_ID, Hint.WINLOG, Hint.EVENT_SYSTEM)
                || signs.hasAny(Hint.WIN_SYSTEM, Hint.WIN_SYSTEM_IN_ALERT, Hint.RAW_XML)
                || (signs.has(Hint.EVENT_ID_6) && signs.hasAny(Hint.EVENT_DATA_6, Hint.LOG_NAME_6))
                || (signs.has(Hint.LOG_NAME) && signs.has(Hint.PROVIDER_NAME) && signs.has(Hint.ID));
    }

    /** The verdict on such an event. */
    Verdict verdict() {
        if (signs.has(Hint.EVENT_SYSTEM)) {
            return nested();
        }
        if (signs.has(Hint.WINLOG)) {
            return row(Shape.WINLOGBEAT, isSecurity(Hint.WINLOG_CHANNEL, Hint.WINLOG_PROVIDER));
        }
        if (signs.has(Hint.EVENT_ID_6)) {
            return row(Shape.WINLOGBEAT, isSecurity(Hint.LOG_NAME_6, Hint.SOURCE_NAME_6));
        }
        if (signs.hasAny(Hint.WIN_SYSTEM, Hint.WIN_SYSTEM_IN_ALERT)) {
            boolean security =
                    signs.equal(Hint.WIN_CHANNEL, SECURITY) || signs.equal(Hint.WIN_CHANNEL_IN_ALERT, SECURITY);
            return foreign(Foreign.WAZUH, security);
        }
        return flat();
    }

    /** The verdict on a diagnostics record that carries an event. */
    Verdict diagnostics() {
        boolean security = !signs.says(Hint.PROPERTIES_CHANNEL) || signs.equal(Hint.PROPERTIES_CHANNEL, SECURITY);
        return foreign(Foreign.RAW_XML, security && signs.is(Hint.PROPERTIES, Kind.OBJECT));
    }

    private Verdict nested() {
        boolean security = signs.says(Hint.EVENT_SYSTEM_CHANNEL)
                ? signs.equal(Hint.EVENT_SYSTEM_CHANNEL, SECURITY)
                : signs.contains(Hint.EVENT_SYSTEM_PROVIDER, AUDITING)
                        || signs.contains(Hint.EVENT_SYSTEM_PROVIDER_ATTRIBUTES, AUDITING);
        boolean named = signs.contains(Hint.EVENT_DATA_LIST, NAME);
        return named ? foreign(Foreign.NAMED_DATA, security) : row(Shape.WINDOWS_XML, security);
    }

    private Verdict flat() {
        Hint channel = signs.says(Hint.CHANNEL) ? Hint.CHANNEL : Hint.LOG_NAME;
        boolean security = signs.says(channel)
                ? signs.equal(channel, SECURITY)
                : isAuditing() || signs.says(Hint.SUBJECT_USER_NAME);
        if (signs.isText(Hint.RAW_XML)) {
            return foreign(Foreign.RAW_XML, security);
        }
        if (signs.isText(Hint.PAYLOAD)) {
            return foreign(Foreign.NAMED_DATA, security);
        }
        boolean inMessage = signs.isText(Hint.MESSAGE) && signs.hasAny(Hint.LOG_NAME, Hint.STRING_INSERTS);
        return inMessage ? foreign(Foreign.WINDOWS_MESSAGE, security) : row(Shape.WINDOWS_FLAT, security);
    }

    private boolean isAuditing() {
        return signs.equal(Hint.SOURCE_NAME, AUDITING)
                || signs.equal(Hint.PROVIDER_NAME, AUDITING)
                || signs.equal(Hint.PROVIDER, AUDITING);
    }

    private boolean isSecurity(Hint channel, Hint provider) {
        return signs.says(channel) ? signs.equal(channel, SECURITY) : signs.equal(provider, AUDITING);
    }

    private Verdict row(Shape shape, boolean security) {
        return security ? verdicts.row(Table.SECURITY_EVENT, shape) : verdicts.other(Skipped.WINDOWS_EVENT);
    }

    private Verdict foreign(Foreign what, boolean security) {
        return security ? verdicts.foreign(what) : verdicts.other(Skipped.WINDOWS_EVENT);
    }
}
