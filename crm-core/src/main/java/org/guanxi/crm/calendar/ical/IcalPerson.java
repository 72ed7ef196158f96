package org.guanxi.crm.calendar.ical;

import java.util.List;
import java.util.Optional;

/**
 * An organizer or attendee. Immutable.
 *
 * @param address as written, mostly {@code mailto:} and a mail address
 * @param name for people, if given
 * @param role such as {@code REQ-PARTICIPANT}, if given
 * @param answer such as {@code ACCEPTED}, if given
 * @param others further parameters, such as RSVP
 */
public record IcalPerson(
        String address,
        Optional<String> name,
        Optional<String> role,
        Optional<String> answer,
        List<IcalParameter> others) {

    /** Copies the parameters. */
    public IcalPerson {
        others = List.copyOf(others);
    }

    /**
     * The mail address.
     *
     * @return empty if the address is of another kind
     */
    public Optional<String> mail() {
        return address.regionMatches(true, 0, "mailto:", 0, 7) ? Optional.of(address.substring(7)) : Optional.empty();
    }
}
