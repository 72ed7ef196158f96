package org.guanxi.crm.ownership.handover;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.HandoverContract;

class HandoverTest extends HandoverContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
