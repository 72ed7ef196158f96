package org.guanxi.crm.tck.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanxi.crm.Crm;
import org.guanxi.crm.CrmSession;
import org.guanxi.crm.access.AccessPolicy;
import org.guanxi.crm.access.Action;
import org.guanxi.crm.access.Rights;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.customfield.FieldDefinition;
import org.guanxi.crm.customfield.FieldType;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.NotFound;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.search.Groups;
import org.guanxi.crm.search.ListDraft;
import org.guanxi.crm.search.SavedList;
import org.guanxi.crm.search.SearchService;
import org.guanxi.crm.search.Searchable;
import org.guanxi.crm.storage.Attribute;
import org.guanxi.crm.storage.Condition;
import org.guanxi.crm.storage.Entity;
import org.guanxi.crm.storage.EntityType;
import org.guanxi.crm.storage.Page;
import org.guanxi.crm.storage.Selection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Saved lists, what was seen, favourites, and search by words. */
@Tag("CUS-09")
public abstract class SearchContract extends AssetContract {

    private final SearchService search = session.search();

    @Override
    Crm.Builder prepared(Crm.Builder builder) {
        Searchable<Asset> searchable = new Searchable<>(
                AssetTable.TYPE, AssetTable.NAME, List.of(AssetTable.NOTES), List.of(AssetTable.BOUGHT.descending()));
        Groups groups = (actor, now, store) -> actor.value().equals("zhao") ? Set.of("north") : Set.of();
        AccessPolicy hidden =
                (actor, now, store, catalogue) -> actor.value().equals("guest") ? new Guest() : Rights.ALL;
        return super.prepared(builder)
                .offer(Searchable.class, searchable)
                .policy(Groups.class, groups)
                .policy(AccessPolicy.class, hidden);
    }

    /** May read the assets of a positive amount, and nothing else. */
    private static final class Guest implements Rights {
        @Override
        @SuppressWarnings("unchecked") // the kind says what E is
        public <E extends Entity<E>> Condition<E> on(EntityType<E> type, Action action) {
            boolean isAsset = type.kind().equals("asset") && action == Action.READ;
            return isAsset ? (Condition<E>) AssetTable.AMOUNT.above(BigDecimal.ZERO) : Condition.none();
        }

        @Override
        public <E extends Entity<E>> Set<Attribute<E, ?>> withheld(EntityType<E> type) {
            return Set.of();
        }
    }

    private List<String> found(CrmSession caller, String words) {
        List<String> names = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Asset> page = caller.search().search(AssetTable.TYPE, words, 2, cursor);
            page.items().forEach(asset -> names.add(asset.name()));
            cursor = page.next();
        } while (cursor.isPresent());
        return names;
    }

    private Asset named(String name) {
        return stored(asset(name, builder -> {}));
    }

    private Asset named(String name, String day) {
        return stored(asset(name, builder -> builder.bought(LocalDate.parse(day))));
    }

    @Test
    void aRecordIsFoundByAllWordsOfItsTextsTheLastOnePerhapsOnlyBegun() {
        Asset asset = stored(asset("上海贝尔 Bell Ltd.", builder -> builder.notes("wants ＡＴＭ switches")));

        for (String words : List.of("bell", "LTD be", "atm switch", "贝尔", "海贝", "上海 bell swi")) {
            assertThat(found(session, words)).as(words).containsExactly(asset.name());
        }
        for (String words : List.of("switch atm", "尔贝", "bells", "bell xerox")) {
            assertThat(found(session, words)).as(words).isEmpty();
        }
    }

    @Test
    void theWholeTitleComesFirstThenItsBeginningThenTheOthersEachInTheKindsOwnOrder() {
        named("Old Bell", "2020-01-01");
        named("Bell Two", "2021-01-01");
        named("New Bell", "2026-01-01");
        named("bell");
        named("Bell One", "2025-01-01");

        assertThat(found(session, "Bell")).containsExactly("bell", "Bell One", "Bell Two", "New Bell", "Old Bell");
    }

    @Test
    void theWordsFollowWhatIsWritten() {
        Asset asset = named("first");
        Asset renamed = changed(Asset.builder().from(asset).name("second").build());

        assertThat(found(session, "first")).isEmpty();
        assertThat(found(session, "second")).containsExactly("second");
        session.records().delete(AssetTable.TYPE, renamed, new Asset.Written(asset.id()));
        assertThat(found(session, "second")).isEmpty();
    }

    @Test
    void nobodyFindsWhatHeMayNotRead() {
        stored(asset("secret bell", builder -> builder.amount(BigDecimal.ZERO)));
        stored(asset("public bell", builder -> builder.amount(BigDecimal.ONE)));

        assertThat(found(as("guest"), "bell")).containsExactly("public bell");
        assertThat(found(session, "bell")).hasSize(2);
    }

    @Test
    void aSearchWithoutWordsAndAForgedCursorAreRefused() {
        assertThatThrownBy(() -> found(session, "?!"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("no letter or digit");
        for (String cursor : List.of("", "9:", "0:x", "nonsense")) {
            assertThatThrownBy(() -> search.search(AssetTable.TYPE, "a", 5, Optional.of(cursor)))
                    .as(cursor)
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aListIsSavedWithCustomFieldsAndRunsInTheKindsOwnOrder() {
        session.customFields()
                .define(
                        "asset",
                        "score",
                        FieldDefinition.of(FieldType.NUMBER, "Score").build());
        named("old", "2020-01-01");
        named("new", "2026-01-01");
        Condition<Asset> where =
                session.customFields().of(AssetTable.TYPE).number("score").isAbsent();
        String query = search.write(Selection.of(AssetTable.TYPE).where(where));
        assertThat(query).contains("custom.score");

        SavedList list = search.save(ListDraft.of("Unscored", query, "name", "custom.score"));

        assertThat(search.run(list.id(), AssetTable.TYPE, Optional.empty()).items())
                .extracting(Asset::name)
                .containsExactly("new", "old");
    }

    @Test
    void aListRunsByTheRightsOfWhoRunsIt() {
        stored(asset("seen", builder -> builder.amount(BigDecimal.ONE)));
        named("not seen");
        SavedList list = search.save(
                ListDraft.of("All", search.write(Selection.of(AssetTable.TYPE))).forAll());

        assertThat(as("guest")
                        .search()
                        .run(list.id(), AssetTable.TYPE, Optional.empty())
                        .items())
                .extracting(Asset::name)
                .containsExactly("seen");
    }

    @Test
    void aListIsSeenByWhomItIsSharedWithAndChangedByItsOwnerAlone() {
        String query = search.write(Selection.of(AssetTable.TYPE));
        SavedList mine = search.save(ListDraft.of("A mine", query));
        SavedList north = search.save(ListDraft.of("B north", query).forGroup("north"));
        SavedList all = search.save(ListDraft.of("C all", query).forAll());

        assertThat(search.lists("asset")).containsExactly(mine, north, all);
        assertThat(as("zhao").search().lists("asset")).containsExactly(north, all);
        assertThat(as("qian").search().lists("asset")).containsExactly(all);
        assertThatThrownBy(() -> as("qian").search().selection(mine.id(), AssetTable.TYPE))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("zhao").search().change(all, ListDraft.of("x", query)))
                .isInstanceOf(Refused.class);
        SavedList changed = search.change(north, ListDraft.of("B mine", query));
        assertThat(as("zhao").search().lists("asset")).containsExactly(all);
        search.delete(changed.id());
        assertThat(search.lists("asset")).containsExactly(mine, all);
    }

    @Test
    void everythingThatIsWrongWithAListIsToldAtOnce() {
        assertThatThrownBy(() -> search.save(ListDraft.of(
                        "x", "{\"version\":1,\"kind\":\"asset\",\"where\":{\"attribute\":\"nix\",\"is\":1}}")))
                .hasMessageContaining("no attribute nix");
        String query = search.write(Selection.of(AssetTable.TYPE));
        assertThatThrownBy(() -> search.save(ListDraft.of("x", query, "nix", "custom.nix")))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void whatWasSeenLastComesFirstAndIsBounded() {
        List<RecordRef> seen = new ArrayList<>();
        for (int i = 0; i < SearchService.MOST_SEEN + 3; i++) {
            seen.add(RecordRef.of("asset", named("a" + i).id()));
        }
        for (RecordRef record : seen) {
            clock.tick(Duration.ofSeconds(1));
            search.saw(record);
        }
        clock.tick(Duration.ofSeconds(1));
        search.saw(seen.get(10));

        assertThat(search.recentlySeen()).hasSize(SearchService.MOST_SEEN).startsWith(seen.get(10), seen.get(52));
        assertThat(search.recentlySeen()).doesNotContain(seen.get(2)).doesNotHaveDuplicates();
        assertThat(as("zhao").search().recentlySeen()).isEmpty();
    }

    @Test
    void favouritesAreEachOnesOwnAndShowOnlyWhatMayBeRead() {
        RecordRef record = RecordRef.of(
                "asset",
                stored(asset("a", builder -> builder.amount(BigDecimal.ONE))).id());
        RecordRef hidden = RecordRef.of("asset", named("b").id());
        search.keep(record);
        search.keep(hidden);
        search.drop(hidden);

        assertThat(search.favourites()).containsExactly(record);
        as("guest").search().keep(record);
        assertThat(as("guest").search().favourites()).containsExactly(record);
        assertThatThrownBy(() -> as("guest").search().keep(hidden)).isInstanceOf(NotFound.class);
    }

    @Test
    void wordsCanBeMadeAnew() {
        named("a bell");
        assertThat(search.rebuild(AssetTable.TYPE, Optional.empty())).isEmpty();

        assertThat(found(session, "bell")).containsExactly("a bell");
    }
}
