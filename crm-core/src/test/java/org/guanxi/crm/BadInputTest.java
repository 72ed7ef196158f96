package org.guanxi.crm;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.BadInputContract;

class BadInputTest extends BadInputContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
