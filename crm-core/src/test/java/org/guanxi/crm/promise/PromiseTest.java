package org.guanxi.crm.promise;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.PromiseContract;

class PromiseTest extends PromiseContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
