package org.guanxi.crm.ownership;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.OwnershipErrorsContract;

class OwnershipErrorsTest extends OwnershipErrorsContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
