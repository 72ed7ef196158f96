package org.guanxi.crm.delivery;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.DeliveryContract;

class DeliveryTest extends DeliveryContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
