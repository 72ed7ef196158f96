package org.guanxi.crm.territory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.customer.Customer;
import org.guanxi.crm.team.Member;
import org.guanxi.crm.territory.rule.Decision;
import org.guanxi.crm.territory.rule.Overlap;

/**
 * Who works which part of the market. Every method throws {@link org.guanxi.crm.error.NotFound} {@code record.not-found} for a model,
 * territory, seat or customer that is not there, and {@link org.guanxi.crm.error.Forbidden} {@code access.denied} to a caller who may not
 * do what it does to the records it names.
 */
public interface TerritoryService {

    /**
     * Defines a model, a new edition of its purpose. It never changes; {@link #draft} answers what a changed edition can be made from.
     *
     * @throws org.guanxi.crm.error.Invalid with all of: {@code territory.count}, {@code territory.code-twice}, {@code
     *     territory.unknown-parent}, {@code territory.cycle}, {@code territory.too-deep}, {@code territory.parent-not-valid}, {@code
     *     territory.interval}, {@code territory.rest-with-rule}, {@code territory.two-for-the-rest}, {@code territory.too-many-related}, {@code
     *     territory.pinned-to} if customers are pinned to a code that it does not have
     */
    TerritoryModel define(ModelDraft draft);

    /** The draft from which an equal edition would be defined. */
    ModelDraft draft(Id<TerritoryModel> model);

    /**
     * Lets all customers be placed in a model, as due work in pages of five hundred, and from then on follow what changes of them and of
     * what people say; what changes of records related to them, such as contacts, is followed when this is called again. Days of validity are
     * followed by due work at the start of the day in the model's zone.
     */
    TerritoryModel prepare(Id<TerritoryModel> model);

    /**
     * Puts a model away.
     *
     * @throws org.guanxi.crm.error.Refused {@code territory.in-use} if it holds, is scheduled, or is the one that an undo goes back to
     */
    TerritoryModel archive(Id<TerritoryModel> model);

    /**
     * Lets a model hold from an instant on, or from now if that is past; the one that holds until then ends. One step, whatever the number
     * of customers. Done twice is done once.
     *
     * @throws org.guanxi.crm.error.Refused {@code territory.not-placed} before all customers were placed in it; {@code
     *     territory.already-scheduled} while another waits to hold
     */
    Activation activate(Id<TerritoryModel> model, Instant at);

    /**
     * Takes back what was scheduled and does not hold yet.
     *
     * @throws org.guanxi.crm.error.Refused {@code territory.nothing-scheduled}
     */
    void cancel(Purpose purpose);

    /**
     * Lets the model hold again that held before the present one: one step, too. Owners that moved go back by {@link #takeBackOwners}.
     *
     * @throws org.guanxi.crm.error.Refused {@code territory.nothing-to-undo}; {@code territory.already-scheduled}
     */
    Activation undo(Purpose purpose);

    /** The model that holds at an instant; empty if none does. */
    Optional<TerritoryModel> active(Purpose purpose, Instant at);

    /** The territory of this code in the model. */
    Territory territory(Id<TerritoryModel> model, String code);

    /** Where a customer lies now in the model that holds; empty if none holds. */
    Optional<Placement> where(Id<Customer> customer, Purpose purpose);

    /** Where a customer lies in a model today, and why not in the others that match. Decided anew, for one customer at once. */
    Decision explain(Id<Customer> customer, Id<TerritoryModel> model);

    /** Where a customer that does not exist would lie in the model that holds: for leads and forms. Empty if none holds. */
    Optional<Decision> whereWould(Customer customer, Purpose purpose);

    /** Names a customer for the territory of this code, whatever its rule says, in this edition and those to come. */
    NamedCustomer name(Id<Customer> customer, Purpose purpose, String territory, String reason);

    /**
     * Pins a customer to a territory: it stays there, whatever rules say and models change, until the instant if there is one. Ends an
     * earlier pin.
     */
    NamedCustomer pin(Id<Customer> customer, Purpose purpose, String territory, Optional<Instant> until, String reason);

    /** Takes a name or pin away; says whether there was one. */
    boolean unname(Id<Customer> customer, Purpose purpose, String territory);

    /**
     * Seats a person in a territory.
     *
     * @throws org.guanxi.crm.error.Invalid with all of: {@code territory.two-owners} on any day, {@code territory.share} above 100 on any
     *     day, {@code territory.interval}
     */
    TerritorySeat seat(Id<Territory> territory, Id<Member> member, SeatDraft draft);

    /** Ends a seat on a day, the first on which the person has it no more. */
    TerritorySeat endSeat(Id<TerritorySeat> seat, LocalDate until);

    /** Who works a territory on a day, owners first. */
    List<TerritorySeat> seats(Id<Territory> territory, LocalDate day);

    /**
     * What would be otherwise if a model held: who goes from where to where, and from whom to whom. Reads all customers, page by page
     * outside a transaction; memory holds the sums.
     *
     * @throws org.guanxi.crm.error.Refused {@code territory.not-placed}
     */
    Realignment preview(Id<TerritoryModel> model);

    /**
     * The customers that would lie elsewhere or be another's if the model held, in order of id, from after this one on; looks at a
     * thousand customers, so that a page may be short or empty: {@link Realignment.Moves#last} is where to go on, and empty at the end.
     */
    Realignment.Moves moves(Id<TerritoryModel> model, Optional<Id<Customer>> after);

    /**
     * Gives customers to the owners of the territories in which they lie, as the model that holds for {@link Purpose#SALES} says, by the
     * verbs of ownership on behalf of the caller, each in a transaction of its own; what ownership refuses is told, and not tried again
     * for this activation.
     *
     * @param limit the most customers, from 1 to 1,000
     */
    OwnerReport moveOwners(int limit);

    /** After {@link #undo}: gives back what {@link #moveOwners} moved, but for what has gone to others since. */
    OwnerReport takeBackOwners(int limit);

    /**
     * What lies in each territory of a model: customers, open deals and their value, its own and, rolled up, with all below it. Reads all
     * placements, page by page.
     */
    RollUp rollUp(Id<TerritoryModel> model);

    /** How evenly the territories of the same parent are loaded, and which customers to name elsewhere so that it gets evener. */
    Balance balance(Id<TerritoryModel> model, String parent, int mostMoves);

    /**
     * Customers that lie nowhere, and those between territories: how many, by country, region and city, most first, at most a thousand
     * rows.
     */
    List<Gap> gaps(Id<TerritoryModel> model);

    /**
     * Pairs of territories that a customer can match at once while nothing but their codes settles between them; at most so many. Compares
     * all pairs of equal rank.
     */
    List<Overlap> overlaps(Id<TerritoryModel> model, int most);
}
