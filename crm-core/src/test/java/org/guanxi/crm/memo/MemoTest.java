package org.guanxi.crm.memo;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.MemoContract;

class MemoTest extends MemoContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
