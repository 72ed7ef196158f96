package org.guanxi.crm.customer;

import org.guanxi.crm.internal.Area;

/** What the area brings. */
public final class CustomerArea {

    /** The declaration. */
    public static final Area AREA = Area.named("customer")
            .tables(CustomerTable.TYPE)
            .service(CustomerService.class, DefaultCustomerService::new)
            .build();

    private CustomerArea() {}
}
