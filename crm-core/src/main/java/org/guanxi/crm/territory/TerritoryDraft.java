package org.guanxi.crm.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Condition;

/**
 * A territory to be defined. Immutable; every method answers a changed copy.
 *
 * @param code 1 to 60 code points, unique in the model
 * @param name what people call it
 * @param parent the code of the territory above; absent at the root
 * @param priority the smaller wins
 * @param isWithinParent whether only what lies in the parent can lie here
 * @param isForTheRest whether what lies nowhere else lies here
 * @param validFrom the first day; absent if always was
 * @param validUntil the first day on which it is no more; absent if no end is set
 * @param rule which customers lie here; absent for one that only holds others together
 */
public record TerritoryDraft(
        String code,
        LocalizedText name,
        Optional<String> parent,
        int priority,
        boolean isWithinParent,
        boolean isForTheRest,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validUntil,
        Optional<Condition<Customer>> rule) {

    /** The priority that one has for which none is said. */
    public static final int USUAL_PRIORITY = 100;

    /** A root that holds others together. */
    public static TerritoryDraft of(String code) {
        return new TerritoryDraft(
                code,
                LocalizedText.of(code),
                Optional.empty(),
                USUAL_PRIORITY,
                true,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Called so. */
    public TerritoryDraft named(LocalizedText other) {
        return new TerritoryDraft(
                code, other, parent, priority, isWithinParent, isForTheRest, validFrom, validUntil, rule);
    }

    /** Below the territory of this code. */
    public TerritoryDraft below(String above) {
        return new TerritoryDraft(
                code, name, Optional.of(above), priority, isWithinParent, isForTheRest, validFrom, validUntil, rule);
    }

    /** With this priority. */
    public TerritoryDraft priority(int number) {
        return new TerritoryDraft(
                code, name, parent, number, isWithinParent, isForTheRest, validFrom, validUntil, rule);
    }

    /** Also for what does not lie in the parent. */
    public TerritoryDraft beyondParent() {
        return new TerritoryDraft(code, name, parent, priority, false, isForTheRest, validFrom, validUntil, rule);
    }

    /** For what lies nowhere else. */
    public TerritoryDraft forTheRest() {
        return new TerritoryDraft(code, name, parent, priority, isWithinParent, true, validFrom, validUntil, rule);
    }

    /** From this day on. */
    public TerritoryDraft from(LocalDate day) {
        return new TerritoryDraft(
                code, name, parent, priority, isWithinParent, isForTheRest, Optional.of(day), validUntil, rule);
    }

    /** Until before this day. */
    public TerritoryDraft until(LocalDate day) {
        return new TerritoryDraft(
                code, name, parent, priority, isWithinParent, isForTheRest, validFrom, Optional.of(day), rule);
    }

    /** For customers that meet the condition: over the attributes of customers, their custom fields, and what is related to them. */
    public TerritoryDraft with(Condition<Customer> condition) {
        return new TerritoryDraft(
                code,
                name,
                parent,
                priority,
                isWithinParent,
                isForTheRest,
                validFrom,
                validUntil,
                Optional.of(condition));
    }
}
