package org.guanxi.crm.customer;

import java.time.Duration;

/** How customers become one. */
@FunctionalInterface
public interface MergePolicy {

    /**
     * The strategy for an attribute of customers, by its name; a custom field is called {@code custom.} and its id. Strategies give the
     * same whether customers are merged at once or one after another. {@link MergeStrategy#UNION} is only for lists, and
     * {@link MergeStrategy#SMALLEST} and {@link MergeStrategy#GREATEST} only for what has an order.
     */
    MergeStrategy strategy(String attribute);

    /** For how long a merge can be undone; 30 days. */
    default Duration undoWindow() {
        return Duration.ofDays(30);
    }

    /**
     * Known since the earliest, followed up at the latest, lists joined; kind, name, status and owner of the survivor; for all else the
     * first that is present.
     */
    static MergePolicy standard() {
        return attribute -> switch (attribute) {
            case "createdAt" -> MergeStrategy.SMALLEST;
            case "lastFollowUp" -> MergeStrategy.GREATEST;
            case "interests", "addresses", "phones", "emails" -> MergeStrategy.UNION;
            case "kind", "name", "status", "owner" -> MergeStrategy.SURVIVOR;
            default -> MergeStrategy.FIRST_PRESENT;
        };
    }
}
