package org.guanxi.crm.opportunity;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.DealLaws;

class DealProperties extends DealLaws {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
