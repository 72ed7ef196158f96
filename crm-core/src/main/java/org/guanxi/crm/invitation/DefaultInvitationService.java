package org.guanxi.crm.invitation;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.guanxi.crm.calendar.Clashes;
import org.guanxi.crm.calendar.booking.Reply;
import org.guanxi.crm.calendar.booking.Resource;
import org.guanxi.crm.calendar.ical.IcalFile;
import org.guanxi.crm.common.EmailAddress;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.common.RecordRef;
import org.guanxi.crm.common.TimeRange;
import org.guanxi.crm.delivery.Delivered;
import org.guanxi.crm.internal.UnitOfWork;
import org.guanxi.crm.team.Member;

/** Applies what the rules of the area decide. */
final class DefaultInvitationService implements InvitationService {

    private final UnitOfWork unit;

    DefaultInvitationService(UnitOfWork unit) {
        this.unit = unit;
    }

    @Override
    public Guest invite(RecordRef to, EmailAddress mail, Consumer<Guest.Builder> details) {
        return unit.call(ws -> new Guests(ws).invite(to, mail, details));
    }

    @Override
    public void dismiss(RecordRef from, EmailAddress mail) {
        unit.run(ws -> new Guests(ws).dismiss(from, mail));
    }

    @Override
    public Guest reply(RecordRef to, EmailAddress mail, Reply reply) {
        return unit.call(ws -> new Guests(ws).reply(to, mail, reply));
    }

    @Override
    public List<Guest> guestsOf(RecordRef record) {
        return unit.call(ws -> new Guests(ws).of(record));
    }

    @Override
    public List<Invitation> messagesOf(Delivered delivered) {
        return unit.call(ws -> new Messages(ws, delivered).all());
    }

    @Override
    public IcalFile export(Collection<Id<Resource>> resources, TimeRange within) {
        return unit.call(ws -> new Export(ws).of(resources, within));
    }

    @Override
    public List<ImportOutcome> importItems(IcalFile file, Id<Member> owner, Clashes clashes) {
        return unit.call(ws -> new Import(ws, file, owner, clashes).all());
    }

    @Override
    public List<ImportOutcome> takeReplies(IcalFile file) {
        return unit.call(ws -> new Replies(ws).take(file));
    }
}
