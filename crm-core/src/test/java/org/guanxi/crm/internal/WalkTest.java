package org.guanxi.crm.internal;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.WalkContract;

class WalkTest extends WalkContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
