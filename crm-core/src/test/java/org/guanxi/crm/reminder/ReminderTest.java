package org.guanxi.crm.reminder;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.ReminderContract;

class ReminderTest extends ReminderContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
