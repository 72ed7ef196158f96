package org.guanxi.crm.calendar.ical;

/**
 * How much of a file is read at most; what goes beyond is an error, not a wait. Immutable.
 *
 * @param characters of the whole file
 * @param line characters of one line, unfolded
 * @param components events, to-dos, time zones, alarms and so on
 * @param properties of one component
 */
public record IcalLimits(long characters, int line, int components, int properties) {

    /**
     * What suits a calendar of a person or a list of holidays.
     *
     * @return 20 million characters, 1 million in a line, 50,000 components with 2,000 properties each
     */
    public static IcalLimits usual() {
        return new IcalLimits(20_000_000, 1_000_000, 50_000, 2_000);
    }
}
