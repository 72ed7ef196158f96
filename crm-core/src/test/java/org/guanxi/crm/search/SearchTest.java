package org.guanxi.crm.search;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.SearchContract;

class SearchTest extends SearchContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
