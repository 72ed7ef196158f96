package org.guanxi.crm.worktime;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.OwnDayContract;

class OwnDayTest extends OwnDayContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
