package org.guanxi.crm.ownership;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.OwnershipVerbsContract;

class OwnershipVerbsTest extends OwnershipVerbsContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
