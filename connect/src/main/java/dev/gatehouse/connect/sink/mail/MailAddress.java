package dev.gatehouse.connect.sink.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of somebody, in the part of RFC 5322 that mail servers take everywhere: no quotes, no comments, no domain literals.
 *
 * @param name what people see in place of the address; may be empty
 */
record MailAddress(String name, String address) {
    private static final Pattern NAMED = Pattern.compile("([^<>\\p{Cntrl}]{0,100})<([^<>]{3,254})>");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}"
                    + "@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){0,20}");

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException where it is none, with what is expected
     */
    static MailAddress of(String text) {
        Matcher named = NAMED.matcher(text.strip());
        boolean isNamed = named.matches();
        String address = isNamed ? named.group(2).strip() : text.strip();
        if (address.length() > 254 || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is no address of mail; give one such as soc@contoso.example, or SOC <soc@contoso.example>");
        }
        return new MailAddress(isNamed ? named.group(1).strip() : "", address);
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** As headers have it. */
    String header() {
        return name.isEmpty() ? address : HeaderText.phrase(name) + " <" + address + ">";
    }
}
