package org.guanxi.crm.customer;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.CadenceContract;

class CadenceTest extends CadenceContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
