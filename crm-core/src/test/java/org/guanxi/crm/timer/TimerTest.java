package org.guanxi.crm.timer;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.TimerContract;

class TimerTest extends TimerContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
