package org.guanxi.crm.customer;

import org.guanxi.crm.internal.UnitOfWork;

/** Applies what the rules of the area decide. */
final class DefaultCustomerService implements CustomerService {

    DefaultCustomerService(UnitOfWork unit) {}
}
