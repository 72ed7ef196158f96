package org.guanxi.crm.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import org.assertj.core.api.Assertions;
import org.guanxi.crm.Caller;
import org.guanxi.crm.Crm;
import org.guanxi.crm.customer.NewCustomer;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.storage.memory.InMemoryStorage;
import org.guanxi.crm.tck.StorageTck;

/** An author of a storage proves it: every test of the contract kit runs on it. */
// tag::adapter[]
class OwnStorageAdapterTest extends StorageTck {

    private final List<String> slow = new ArrayList<>();

    @Override
    protected Storage newStorage(Catalogue catalogue) {
        Storage storage = new PatientStorage(new InMemoryStorage(), Duration.ZERO, slow::add);
        storage.prepare(catalogue);
        return storage;
    }

    @Example
    void aCrmRunsOnIt() {
        Storage storage = new PatientStorage(new InMemoryStorage(), Duration.ZERO, slow::add);
        Crm crm = Crm.builder().storage(storage).build();
        crm.actingAs(Caller.of("acme", "li.wei")).customers().register(NewCustomer.organisation("Shanghai Bell"));
        Assertions.assertThat(slow).singleElement().asString().startsWith("a transaction of acme took PT");
    }
}
// end::adapter[]
