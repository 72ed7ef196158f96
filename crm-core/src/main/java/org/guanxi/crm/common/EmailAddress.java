package org.guanxi.crm.common;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Problems;

/**
 * An e-mail address, held as it was given. What is checked is what mail needs in practice: one {@code @}, a local part
 * without blanks, quotes or brackets, and a domain name with a dot, in any script. Whether anybody reads it, no check
 * can tell. Immutable.
 *
 * @param value the address as it was given, at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int MAXIMUM = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\p{Z}\\p{C}\\s@<>()\\[\\]\\\\,;:\"]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])");

    /**
     * Checks the value.
     *
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed}, {@code text.too-long} or
     *     {@code email.invalid}
     */
    public EmailAddress {
        Problems problems = new Problems();
        TextRule.check("email", value, MAXIMUM, problems);
        if (problems.isEmpty() && key(value).isEmpty()) {
            problems.add("email", "email.invalid", "text", value);
        }
        problems.throwIfAny();
    }

    /**
     * Makes an address.
     *
     * @param value the address
     * @return the address as it was given
     * @throws org.guanxi.crm.error.Invalid {@code text.empty}, {@code text.not-allowed}, {@code text.too-long} or
     *     {@code email.invalid}
     */
    public static EmailAddress of(String value) {
        return new EmailAddress(value);
    }

    /**
     * What is compared to find out whether two addresses are the same: both parts in Unicode form NFKC and lower
     * case, the domain in ASCII form (IDNA). Providers' own rules, such as dots that do not count, are left aside.
     *
     * @return the key, for comparison only
     */
    public String key() {
        return key(value);
    }

    /** The address as it was given. */
    @Override
    public String toString() {
        return value;
    }

    private static String key(String value) {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        int at = plain.indexOf('@');
        if (at < 0 || !LOCAL.matcher(plain.substring(0, at)).matches()) {
            return "";
        }
        String domain = ascii(plain.substring(at + 1));
        return DOMAIN.matcher(domain).matches() && domain.length() < MAXIMUM ? plain.substring(0, at + 1) + domain : "";
    }

    private static String ascii(String domain) {
        if (isAscii(domain)) {
            return domain; // nothing to convert, and how long its parts may be the pattern says as well
        }
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
