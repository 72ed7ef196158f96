package org.guanxi.crm.opportunity;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.OpportunityContract;

class OpportunityTest extends OpportunityContract {
    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
