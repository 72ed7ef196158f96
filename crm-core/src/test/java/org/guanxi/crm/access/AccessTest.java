package org.guanxi.crm.access;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.AccessContract;

class AccessTest extends AccessContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
