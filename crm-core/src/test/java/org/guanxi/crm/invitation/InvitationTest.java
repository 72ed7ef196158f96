package org.guanxi.crm.invitation;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.area.InvitationContract;

class InvitationTest extends InvitationContract {

    @Override
    protected Storage newStorage() {
        return new InMemoryStorage();
    }
}
