package org.guanxi.crm;

import java.util.function.Consumer;
import java.util.function.Function;
import org.guanxi.crm.access.AccessService;
import org.guanxi.crm.calendar.CalendarService;
import org.guanxi.crm.catalog.CatalogService;
import org.guanxi.crm.contact.ContactService;
import org.guanxi.crm.customer.CustomerService;
import org.guanxi.crm.customfield.CustomFieldService;
import org.guanxi.crm.error.Refused;
import org.guanxi.crm.interaction.InteractionService;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.internal.Workspace;
import org.guanxi.crm.invitation.InvitationService;
import org.guanxi.crm.journal.JournalService;
import org.guanxi.crm.lead.LeadService;
import org.guanxi.crm.memo.MemoService;
import org.guanxi.crm.opportunity.OpportunityService;
import org.guanxi.crm.ownership.OwnershipService;
import org.guanxi.crm.ownership.handout.HandoutService;
import org.guanxi.crm.ownership.handover.HandoverService;
import org.guanxi.crm.promise.PromiseService;
import org.guanxi.crm.reminder.ReminderService;
import org.guanxi.crm.search.SearchService;
import org.guanxi.crm.task.TaskService;
import org.guanxi.crm.team.TeamService;
import org.guanxi.crm.territory.TerritoryService;
import org.guanxi.crm.timer.TimerService;
import org.guanxi.crm.worktime.WorktimeService;
import org.jspecify.annotations.Nullable;

/**
 * The CRM as one caller sees it. Outside a transaction each call of a service is a transaction of its own, tried again up to five
 * times if another writer was faster; inside {@link #inTransaction} all calls share one, which is never tried again. Immutable;
 * thread-safe outside a transaction.
 */
public final class CrmSession {

    private final Engine engine;
    private final Caller caller;
    private final @Nullable DefaultWorkspace joined;

    CrmSession(Engine engine, Caller caller, @Nullable DefaultWorkspace joined) {
        this.engine = engine;
        this.caller = caller;
        this.joined = joined;
    }

    static CrmSession inside(Workspace workspace) {
        return ((DefaultWorkspace) workspace).session();
    }

    /** Who calls. */
    public Caller caller() {
        return caller;
    }

    /** The records of every kind: to get, find, count, summarize and stream, and to write those of the embedder's own tables. */
    public Records records() {
        return new Records(unit(), engine.ownKinds());
    }

    /** Attributes that administrators add to the records of a kind. */
    public CustomFieldService customFields() {
        return service(CustomFieldService.class);
    }

    /** What happened: history, values on any day, proof against tampering. */
    public JournalService journal() {
        return service(JournalService.class);
    }

    /** What is to be done later. */
    public TimerService timer() {
        return service(TimerService.class);
    }

    /** Saved lists, what was seen, favourites, and search by words. */
    public SearchService search() {
        return service(SearchService.class);
    }

    /** The own organisation: units, people, roles, absences. */
    public TeamService team() {
        return service(TeamService.class);
    }

    /** Who works when: schedules, holidays, and the calendars that come of them. */
    public WorktimeService worktime() {
        return service(WorktimeService.class);
    }

    /** Roles, what they allow, who holds them, and single records that are shared. */
    public AccessService access() {
        return service(AccessService.class);
    }

    /** Customers, and the 360° view of each. */
    public CustomerService customers() {
        return service(CustomerService.class);
    }

    /** People at customers, their employers and roles, and whom to call. */
    public ContactService contacts() {
        return service(ContactService.class);
    }

    /** What people have to do. */
    public TaskService tasks() {
        return service(TaskService.class);
    }

    /** Of what people are reminded, and when. */
    public ReminderService reminders() {
        return service(ReminderService.class);
    }

    /** What people noted about records. */
    public MemoService memos() {
        return service(MemoService.class);
    }

    /** What was said with people, and who of us knows whom. */
    public InteractionService interactions() {
        return service(InteractionService.class);
    }

    /** What we promised and what was promised to us. */
    public PromiseService promises() {
        return service(PromiseService.class);
    }

    /** What the own organisation sells. */
    public CatalogService catalog() {
        return service(CatalogService.class);
    }

    /** Deals, the stages they pass through, and how they end. */
    public OpportunityService opportunities() {
        return service(OpportunityService.class);
    }

    /** Whose customers are, pools, and what falls back into them. */
    public OwnershipService ownership() {
        return service(OwnershipService.class);
    }

    /** Handing records out of pools among people, fairly. */
    public HandoutService handouts() {
        return service(HandoutService.class);
    }

    /** Handing over what somebody has who leaves. */
    public HandoverService handovers() {
        return service(HandoverService.class);
    }

    /** Parts of the market, which customers lie in them, and who works them. */
    public TerritoryService territories() {
        return service(TerritoryService.class);
    }

    /** Interest that nobody has qualified yet: who gets it, and what happens when nobody answers. */
    public LeadService leads() {
        return service(LeadService.class);
    }

    /** Calendars of people, rooms, vehicles and equipment; conflicts, free and busy, series. */
    public CalendarService calendar() {
        return service(CalendarService.class);
    }

    /** Guests from outside, messages to all concerned, and calendars as files. */
    public InvitationService invitations() {
        return service(InvitationService.class);
    }

    /**
     * Does work in one transaction and answers what it answers: all or nothing. Inside, use the session that the work is given.
     *
     * @throws Refused {@code transaction.nested} if this thread is inside a transaction already
     */
    public <R> R inTransaction(Function<CrmSession, R> work) {
        if (joined != null) {
            throw Refused.because("transaction.nested");
        }
        return engine.once(caller, workspace -> work.apply(workspace.session()));
    }

    /** Does work in one transaction, as {@link #inTransaction}, and answers nothing. */
    public void useTransaction(Consumer<CrmSession> work) {
        this.<Boolean>inTransaction(session -> {
            work.accept(session);
            return true;
        });
    }

    private UnitOfWork unit() {
        return joined == null ? engine.own(caller) : joined.unit();
    }

    private <S> S service(Class<S> type) {
        return engine.service(type, unit());
    }
}
