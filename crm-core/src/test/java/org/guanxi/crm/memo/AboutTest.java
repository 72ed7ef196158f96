package org.guanxi.crm.memo;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.AboutContract;

class AboutTest extends AboutContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
