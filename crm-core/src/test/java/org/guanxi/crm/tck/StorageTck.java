package org.guanxi.crm.tck;

import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.guanxi.crm.common.TenantId;
import org.guanxi.crm.storage.Catalogue;
import org.guanxi.crm.storage.Storage;

/**
 * The specification of {@link Storage}. The author of an adapter extends it by one class for each engine:
 *
 * <pre>{@code
 * class MyStorageTckTest extends StorageTck {
 *     @Override
 *     protected Storage newStorage(Catalogue catalogue) {
 *         // make the tables of the catalogue, empty; then
 *         Storage storage = new MyStorage(...);
 *         storage.prepare(catalogue);
 *         return storage;
 *     }
 * }
 * }</pre>
 *
 * <p>One storage serves the whole class and is closed after it; every test, and every try of a property, has tenants of its
 * own. Where {@code newStorage} throws a {@code TestAbortedException}, because an engine is not there, all tests are skipped.
 *
 * <p>All tests are examples and properties of jqwik. The tries of a property are those it declares times the system property
 * {@code crm.tries} (1 if not given); the random seed is fixed, so that a build repeats, unless the system property
 * {@code crm.seed} gives another ({@code random} for a new one each time). A gap that an adapter declares is an overridden
 * test with its reason:
 *
 * <pre>{@code
 * @Override
 * @Example
 * @Disabled("this engine has no ...")
 * public void aReaderNeverSeesWhatIsNotCommitted() {}
 * }</pre>
 */
@AddLifecycleHook(value = KitRun.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
public abstract class StorageTck
        implements RoundTripContract,
                VersionContract,
                UniqueContract,
                ValueContract,
                TenantContract,
                TransactionContract,
                RaceContract,
                FindContract,
                ConditionContract,
                CustomFieldContract,
                SummaryContract,
                VisitContract {

    private KitRun.Bench bench = new KitRun.Bench();

    /** A storage that is prepared for this catalogue and holds nothing. Called once for the class. */
    protected abstract Storage newStorage(Catalogue catalogue);

    @Override
    public final Storage storage() {
        return bench.storage(() -> newStorage(Specimens.CATALOGUE));
    }

    @Override
    public final TenantId emptyTenant() {
        return bench.emptyTenant();
    }

    final void use(KitRun.Bench shared) {
        this.bench = shared;
    }
}
