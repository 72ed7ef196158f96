package org.guanxi.crm.task;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.TaskContract;

class TaskTest extends TaskContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
