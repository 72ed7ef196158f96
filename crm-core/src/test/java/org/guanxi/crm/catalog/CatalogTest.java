package org.guanxi.crm.catalog;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.CatalogContract;

class CatalogTest extends CatalogContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
