package org.guanxi.crm.customfield;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;

/**
 * Custom fields of the caller's tenant. Who may define them is a right on the kind {@code customField}, as with every record.
 * Changes of definitions are journalled, and each value's history is that of its record.
 */
public interface CustomFieldService {

    /** The most fields that a kind can have, retired ones included. */
    int MAXIMUM_FIELDS = 200;

    /**
     * Adds a field to the records of a kind. Existing records have no value of it, whatever the definition demands of new ones; a
     * formula is computed for them as due work, a thousand at a time (see {@link #progress}), or when they are written before.
     *
     * @param kind the kind of records, such as {@code customer}
     * @param key the name by which programs and formulas call it: a small letter, then letters and digits, at most 40
     * @return the field as stored
     * @throws org.guanxi.crm.error.Invalid with everything that is wrong with the definition ({@code customfield.*}, at the path of
     *     the part; {@code customfield.told} if a formula or a dependent choice would tell a field to roles that do not see it); {@code catalogue.unknown-kind}, {@code customfield.kind-without} for a kind that cannot have fields
     * @throws org.guanxi.crm.error.Refused {@code customfield.too-many}
     */
    CustomField define(String kind, String key, FieldDefinition definition);

    /**
     * Gives a field another definition. Values that are stored are not judged anew until they change.
     *
     * @param field the field as it was read
     * @throws org.guanxi.crm.error.Invalid as {@link #define}
     * @throws org.guanxi.crm.error.Refused {@code customfield.incompatible} if the type, the target or a formula's result would be
     *     another; {@code customfield.choice-removed} naming choices that are left out (retire them); {@code customfield.not-empty} if
     *     it is to be unique and has values
     * @throws org.guanxi.crm.error.StaleVersion if it was changed since it was read
     */
    CustomField change(CustomField field, FieldDefinition definition);

    /**
     * Ends the taking of new values; old ones stay, and stay readable, until their record drops them.
     *
     * @throws org.guanxi.crm.error.Refused {@code customfield.in-use} if a formula reads it or a choice depends on it
     */
    CustomField retire(Id<CustomField> field);

    /**
     * Lets a retired field take values again.
     *
     * @throws org.guanxi.crm.error.Invalid if it no longer fits the other fields of its kind
     */
    CustomField restore(Id<CustomField> field);

    /**
     * How far the computing of a new or changed formula for the records that were there before has come; empty if it is done, or
     * was never needed.
     *
     * @throws org.guanxi.crm.error.NotFound if there is no such field
     */
    Optional<FormulaProgress> progress(Id<CustomField> field);

    /** The fields of the kind in the order in which they were made, retired ones included; one read. */
    List<CustomField> list(String kind);

    /**
     * The fields of this kind: to read and set values, and as attributes; one read.
     *
     * @throws org.guanxi.crm.error.Invalid {@code customfield.kind-without} for a kind that cannot have fields
     */
    <E extends Entity<E>> CustomFields<E> of(EntityType<E> type);
}
