package org.guanxi.crm.persistence.jdbi;

import org.guanxi.crm.storage.Storage;
import org.guanxi.crm.tck.area.AboutContract;
import org.guanxi.crm.tck.area.AccessContract;
import org.guanxi.crm.tck.area.BadInputContract;
import org.guanxi.crm.tck.area.BookingRaceContract;
import org.guanxi.crm.tck.area.CadenceContract;
import org.guanxi.crm.tck.area.CalendarContract;
import org.guanxi.crm.tck.area.CalendarInputContract;
import org.guanxi.crm.tck.area.CatalogContract;
import org.guanxi.crm.tck.area.ConflictContract;
import org.guanxi.crm.tck.area.ContactContract;
import org.guanxi.crm.tck.area.CustomFieldsContract;
import org.guanxi.crm.tck.area.CustomerContract;
import org.guanxi.crm.tck.area.CustomerMergeContract;
import org.guanxi.crm.tck.area.CustomerViewContract;
import org.guanxi.crm.tck.area.DealOwnersContract;
import org.guanxi.crm.tck.area.DeliveryContract;
import org.guanxi.crm.tck.area.FieldRightsContract;
import org.guanxi.crm.tck.area.FigureContract;
import org.guanxi.crm.tck.area.FollowUpContract;
import org.guanxi.crm.tck.area.FreeBusyContract;
import org.guanxi.crm.tck.area.HandoverContract;
import org.guanxi.crm.tck.area.InteractionContract;
import org.guanxi.crm.tck.area.InvitationContract;
import org.guanxi.crm.tck.area.JournalContract;
import org.guanxi.crm.tck.area.LeadContract;
import org.guanxi.crm.tck.area.MemoContract;
import org.guanxi.crm.tck.area.OpportunityContract;
import org.guanxi.crm.tck.area.OwnDayContract;
import org.guanxi.crm.tck.area.OwnershipContract;
import org.guanxi.crm.tck.area.OwnershipDefectsContract;
import org.guanxi.crm.tck.area.OwnershipErrorsContract;
import org.guanxi.crm.tck.area.OwnershipRaceContract;
import org.guanxi.crm.tck.area.OwnershipVerbsContract;
import org.guanxi.crm.tck.area.PipelineContract;
import org.guanxi.crm.tck.area.PromiseContract;
import org.guanxi.crm.tck.area.ReminderContract;
import org.guanxi.crm.tck.area.SearchContract;
import org.guanxi.crm.tck.area.SeriesContract;
import org.guanxi.crm.tck.area.SilenceContract;
import org.guanxi.crm.tck.area.TaskContract;
import org.guanxi.crm.tck.area.TeamContract;
import org.guanxi.crm.tck.area.TerritoryContract;
import org.guanxi.crm.tck.area.TimerContract;
import org.guanxi.crm.tck.area.WalkContract;
import org.guanxi.crm.tck.area.WorktimeContract;
import org.junit.jupiter.api.Nested;

/** What every area promises, for a database; each names its own and finds the areas here. */
abstract class AreaContracts {

    /** The database, with the tables of whatever contract asks. */
    abstract Storage storage();

    @Nested
    class AllSeries extends SeriesContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class FreeAndBusy extends FreeBusyContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Invitations extends InvitationContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Calendars extends CalendarContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Conflicts extends ConflictContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class BookingRaces extends BookingRaceContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Team extends TeamContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Worktime extends WorktimeContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnDays extends OwnDayContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Access extends AccessContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Catalog extends CatalogContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Customers extends CustomerContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Merging extends CustomerMergeContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Views extends CustomerViewContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Journal extends JournalContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Delivery extends DeliveryContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class DueWork extends TimerContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Walks extends WalkContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class DealOwners extends DealOwnersContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Deals extends OpportunityContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Pipelines extends PipelineContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Figures extends FigureContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class FollowUps extends FollowUpContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Cadences extends CadenceContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Silences extends SilenceContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class FieldRights extends FieldRightsContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class CustomFieldRules extends CustomFieldsContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Searches extends SearchContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Contacts extends ContactContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Interactions extends InteractionContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Promises extends PromiseContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class BadInputs extends BadInputContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Tasks extends TaskContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Reminders extends ReminderContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Memos extends MemoContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Ownership extends OwnershipContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnershipRaces extends OwnershipRaceContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnershipVerbs extends OwnershipVerbsContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class WrittenAbout extends AboutContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnershipErrors extends OwnershipErrorsContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnershipDefects extends OwnershipDefectsContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class OwnershipHandovers extends HandoverContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class CalendarInput extends CalendarInputContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Territories extends TerritoryContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }

    @Nested
    class Leads extends LeadContract {
        @Override
        protected Storage newStorage() {
            return storage();
        }
    }
}
