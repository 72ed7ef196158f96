package org.guanxi.crm.reporting;

/** Watches a report while it is computed, and can end it. */
@FunctionalInterface
public interface ReportWatch {

    /** Lets every report come to its end. */
    ReportWatch NONE = asked -> true;

    /**
     * Asked before each question to the storage.
     *
     * @param asked how many were asked before
     * @return whether the report goes on; else it ends with {@code report.cancelled}
     */
    boolean goesOn(int asked);
}
