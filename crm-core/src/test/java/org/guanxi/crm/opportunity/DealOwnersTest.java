package org.guanxi.crm.opportunity;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.DealOwnersContract;

class DealOwnersTest extends DealOwnersContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
