package org.guanxi.crm.contact;

import java.util.Optional;
import org.guanxi.crm.common.CrmStyle;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.storage.Entity;
import org.immutables.value.Value;

/** A person at a customer. */
@Value.Immutable
@CrmStyle
public interface Contact extends Entity<Contact> {

    @Override
    Id<Contact> id();

    @Override
    @Value.Default
    default long version() {
        return 0;
    }

    /** The name, as people say it. */
    String name();

    /** The customer the person is at now; absent if none. */
    Optional<Id<Customer>> customer();

    /** A new builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableContact.Builder {}
}
