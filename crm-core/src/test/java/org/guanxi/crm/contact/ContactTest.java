package org.guanxi.crm.contact;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.ContactContract;

class ContactTest extends ContactContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
