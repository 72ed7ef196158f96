package org.guanxi.crm.common;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problems;

/**
 * A telephone number of any country, in the one form in which equal numbers are equal. Immutable.
 *
 * @param e164 the number in the form of ITU-T E.164, such as {@code +862112345678}
 * @param extension the digits to dial once connected, 1 to 20; empty if there are none
 * @param label what the number is for, in the owner's words, 1 to 60 code points; empty if that is not said
 */
public record PhoneNumber(String e164, Optional<String> extension, Optional<String> label) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,16}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{1,20}");
    private static final Pattern CHINESE_EXTENSION = Pattern.compile("\\s*(?:转|轉|分机|分機)\\s*");
    private static final String NO_REGION = "ZZ";
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_TEXT = 100;

    /**
     * Checks the form; whether the country has such a number is checked by {@link #parse} alone.
     *
     * @throws Invalid {@code phone.invalid} for number or extension, {@code text.empty}, {@code text.not-allowed} or
     *     {@code text.too-long} for the label
     */
    public PhoneNumber {
        Problems problems = new Problems();
        if (!E164.matcher(e164).matches()) {
            problems.add("e164", "phone.invalid", "text", e164, "reason", "not-e164");
        }
        if (extension.isPresent() && !EXTENSION.matcher(extension.get()).matches()) {
            problems.add("extension", "phone.invalid", "text", extension.get(), "reason", "extension");
        }
        label.ifPresent(text -> TextRule.check("label", text, LONGEST_LABEL, problems));
        problems.throwIfAny();
    }

    /**
     * Reads a number as people write it, with blanks, brackets, dashes, full-width digits or an extension (also after 转
     * or 分机), and checks it against the numbering plan of its country.
     *
     * @param text the number
     * @param defaultRegion the country of numbers without country code, of ISO 3166 such as {@code CN}
     * @return the number, without label
     * @throws Invalid {@code phone.invalid} with the reason: {@code not-a-number}, {@code country-code}, {@code
     *     too-short}, {@code too-long}, {@code length}, {@code local-only} or {@code not-in-use}
     */
    public static PhoneNumber parse(String text, String defaultRegion) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        if (text.length() > LONGEST_TEXT) {
            throw invalid(text, "too-long");
        }
        try {
            String plain = CHINESE_EXTENSION.matcher(text).replaceFirst(" ext. ");
            Phonenumber.PhoneNumber number = plans.parse(plain, defaultRegion.toUpperCase(Locale.ROOT));
            if (!plans.isValidNumber(number)) {
                throw invalid(text, reason(plans.isPossibleNumberWithReason(number)));
            }
            return new PhoneNumber(
                    plans.format(number, PhoneNumberFormat.E164),
                    Optional.of(number.getExtension()).filter(extension -> !extension.isEmpty()),
                    Optional.empty());
        } catch (NumberParseException e) {
            throw invalid(text, reason(e.getErrorType()));
        }
    }

    /**
     * The same number with a label.
     *
     * @param text what the number is for
     * @return the labelled number
     * @throws Invalid {@code text.empty}, {@code text.not-allowed} or {@code text.too-long}
     */
    public PhoneNumber labelled(String text) {
        return new PhoneNumber(e164, extension, Optional.of(text));
    }

    /**
     * The number as it is written for readers abroad, such as {@code +86 21 1234 5678 ext. 12}.
     *
     * @return country code, groups and extension
     */
    public String formatted() {
        return formatted(number -> PhoneNumberFormat.INTERNATIONAL);
    }

    /**
     * The number as it is written for readers in a country: without country code if it is theirs.
     *
     * @param region the readers' country, of ISO 3166 such as {@code CN}
     * @return groups and extension, with country code for numbers of other countries
     */
    public String formatted(String region) {
        int own = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region.toUpperCase(Locale.ROOT));
        return formatted(number ->
                number.getCountryCode() == own ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** Falls back on E.164 for a number that was not made by {@link #parse} and is of no country. */
    private String formatted(Function<Phonenumber.PhoneNumber, PhoneNumberFormat> format) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plans.parse(e164, NO_REGION);
            extension.ifPresent(number::setExtension);
            return plans.format(number, format.apply(number));
        } catch (NumberParseException e) {
            return e164 + extension.map(digits -> " ext. " + digits).orElse("");
        }
    }

    private static String reason(ValidationResult result) {
        return switch (result) {
            case INVALID_COUNTRY_CODE -> "country-code";
            case TOO_SHORT -> "too-short";
            case TOO_LONG -> "too-long";
            case INVALID_LENGTH -> "length";
            case IS_POSSIBLE_LOCAL_ONLY -> "local-only";
            case IS_POSSIBLE -> "not-in-use";
        };
    }

    private static String reason(NumberParseException.ErrorType type) {
        return switch (type) {
            case INVALID_COUNTRY_CODE -> "country-code";
            case NOT_A_NUMBER -> "not-a-number";
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> "too-short";
            case TOO_LONG -> "too-long";
        };
    }

    private static Invalid invalid(String text, String reason) {
        return Problems.one("phone", "phone.invalid", "text", text, "reason", reason);
    }
}
