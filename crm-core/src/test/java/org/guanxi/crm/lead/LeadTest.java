package org.guanxi.crm.lead;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.LeadContract;

class LeadTest extends LeadContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
