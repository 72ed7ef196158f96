package org.guanxi.crm.contact;

import org.guanxi.crm.internal.UnitOfWork;

/** Applies what the rules of the area decide. */
final class DefaultContactService implements ContactService {

    DefaultContactService(UnitOfWork unit) {}
}
