package org.guanxi.crm.recurrence;

/** How often a rule comes round: the length of one of its periods, before the interval. The order is from short to long. */
public enum Frequency {
    /** Every second, counted in elapsed time. */
    SECONDLY(1),
    /** Every minute, counted in elapsed time. */
    MINUTELY(60),
    /** Every hour, counted in elapsed time: no hour comes twice or is left out when clocks change. */
    HOURLY(3_600),
    /** Every day of the local calendar. */
    DAILY(86_400),
    /** Every week of the local calendar, beginning with the rule's first day of the week. */
    WEEKLY(604_800),
    /** Every month of the local calendar. */
    MONTHLY(0),
    /** Every year of the local calendar. */
    YEARLY(0);

    private final int seconds;

    Frequency(int seconds) {
        this.seconds = seconds;
    }

    /**
     * Whether several periods fit into one day.
     *
     * @return true of hours, minutes and seconds
     */
    public boolean isWithinDay() {
        return compareTo(DAILY) < 0;
    }

    /** The length of a period in seconds; 0 where it differs from period to period. */
    int seconds() {
        return seconds;
    }
}
