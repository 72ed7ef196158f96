package org.guanxi.crm.opportunity;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.SilenceContract;

class SilenceTest extends SilenceContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
