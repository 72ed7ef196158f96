package org.guanxi.crm.interaction;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.InteractionContract;

class InteractionTest extends InteractionContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
