package org.guanxi.crm.customer;

import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.ReferenceAttribute;

/**
 * A record that something else is about, such as a task or a memo, and the customer that it concerns: for what is written about anything
 * and still shows in the 360° view of one customer.
 *
 * @param record the record; where a merged customer was named, the one that stands for it
 * @param customer itself if it is a customer, else the one that it names; empty if it names none
 */
public record Subject(RecordRef record, Optional<Id<Customer>> customer) {

    /**
     * The record that is named, and its customer. One read, for a customer two.
     *
     * @throws NotFound {@code record.not-found} if there is no such record, or none that the caller may read
     */
    public static Subject of(Workspace ws, RecordRef named) {
        if (named.kind().equals(CustomerTable.TYPE.kind())) {
            Id<Customer> customer = ws.service(CustomerService.class)
                    .resolve(named.<Customer>idOf())
                    .id();
            return new Subject(RecordRef.of(named.kind(), customer), Optional.of(customer));
        }
        EntityType<?> type =
                ws.catalogue().find(named.kind()).orElseThrow(() -> new NotFound(named.kind(), named.idOf()));
        return new Subject(named, customer(ws, type, named));
    }

    /** As {@link #of}; empty if there is no such record, or none that the caller may read. One read more. */
    public static Optional<Subject> lookFor(Workspace ws, RecordRef named) {
        return ws.catalogue()
                .find(named.kind())
                .filter(type -> isThere(ws, type, named))
                .map(type -> of(ws, named));
    }

    private static <E extends Entity<E>> boolean isThere(Workspace ws, EntityType<E> type, RecordRef named) {
        return ws.lookFor(type, named.<E>idOf()).isPresent();
    }

    private static <E extends Entity<E>> Optional<Id<Customer>> customer(
            Workspace ws, EntityType<E> type, RecordRef named) {
        E record = ws.get(type, named.<E>idOf());
        for (ReferenceAttribute<E, ?> reference : type.references()) {
            if (reference.target() == Customer.class) {
                return reference.read(record).map(id -> Id.of(id.uuid()));
            }
        }
        return Optional.empty();
    }
}
