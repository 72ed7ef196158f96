package org.guanxi.crm.territory;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.TerritoryContract;

class TerritoryTest extends TerritoryContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
