package org.guanxi.crm.territory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A model to be defined. Immutable; every method answers a changed copy.
 *
 * @param purpose what it divides the market for
 * @param name what people call it
 * @param zone in which zone the days of validity begin
 * @param isTieSettledByCode whether the first code wins where nothing else decides
 * @param ownerMode whether owners of territories become owners of customers
 * @param territories the territories, in any order
 */
public record ModelDraft(
        Purpose purpose,
        String name,
        ZoneId zone,
        boolean isTieSettledByCode,
        OwnerMode ownerMode,
        List<TerritoryDraft> territories) {

    /** The most territories of one model. */
    public static final int MOST_TERRITORIES = 20_000;

    /** Copies the list. */
    public ModelDraft {
        territories = List.copyOf(territories);
    }

    /** A model for selling in which ties are settled by code, that leaves owners alone. */
    public static ModelDraft of(String name, ZoneId zone) {
        return new ModelDraft(Purpose.SALES, name, zone, true, OwnerMode.ADVISORY, List.of());
    }

    /** For this purpose. */
    public ModelDraft purpose(Purpose other) {
        return new ModelDraft(other, name, zone, isTieSettledByCode, ownerMode, territories);
    }

    /** Customers between two territories lie in neither. */
    public ModelDraft tiesStayOpen() {
        return new ModelDraft(purpose, name, zone, false, ownerMode, territories);
    }

    /** With owners so. */
    public ModelDraft owners(OwnerMode mode) {
        return new ModelDraft(purpose, name, zone, isTieSettledByCode, mode, territories);
    }

    /** Also with these territories. */
    public ModelDraft add(TerritoryDraft... more) {
        List<TerritoryDraft> all = new ArrayList<>(territories);
        all.addAll(List.of(more));
        return new ModelDraft(purpose, name, zone, isTieSettledByCode, ownerMode, all);
    }

    /** With this one in the place of that of the same code, or added. */
    public ModelDraft with(TerritoryDraft changed) {
        List<TerritoryDraft> all = new ArrayList<>(territories);
        all.removeIf(each -> each.code().equals(changed.code()));
        all.add(changed);
        return new ModelDraft(purpose, name, zone, isTieSettledByCode, ownerMode, all);
    }

    /** Without the one of this code; those below it must go elsewhere. */
    public ModelDraft without(String code) {
        List<TerritoryDraft> all = new ArrayList<>(territories);
        all.removeIf(each -> each.code().equals(code));
        return new ModelDraft(purpose, name, zone, isTieSettledByCode, ownerMode, all);
    }

    /** With the territory, and all below it, under another one. */
    public ModelDraft moved(String code, String parent) {
        List<TerritoryDraft> all = new ArrayList<>();
        territories.forEach(each -> all.add(each.code().equals(code) ? each.below(parent) : each));
        return new ModelDraft(purpose, name, zone, isTieSettledByCode, ownerMode, all);
    }
}
