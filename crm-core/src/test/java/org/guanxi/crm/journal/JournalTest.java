package org.guanxi.crm.journal;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.JournalContract;

class JournalTest extends JournalContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
