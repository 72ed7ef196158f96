package org.guanxi.crm.storage.memory;

import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.StorageTck;

class InMemoryStorageTckTest extends StorageTck {
    @Override
    protected Storage newStorage(Catalogue catalogue) {
        Storage storage = new InMemoryStorage();
        storage.prepare(catalogue);
        return storage;
    }
}
