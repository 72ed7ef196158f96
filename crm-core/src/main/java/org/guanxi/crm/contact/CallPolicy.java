package org.guanxi.crm.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.ActorId;

/**
 * What {@link CallRule} goes by where a customer has no contact point of its own. A policy: {@code
 * Crm.builder().policy(CallPolicy.class, own)}.
 *
 * @param roles for a purpose, the roles whose holders can answer, best first
 * @param desk who of us is called where nobody else is known
 */
public record CallPolicy(Map<String, List<String>> roles, Optional<ActorId> desk) {

    /** Copies the map. */
    public CallPolicy {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        roles.forEach((purpose, codes) -> copy.put(purpose, List.copyOf(codes)));
        roles = Map.copyOf(copy);
    }

    /**
     * Demonstrations go to who uses, then to technical people; orders to who decides, then to who pays; complaints to who uses, then to
     * who decides; invoices to who pays; technical questions to technical people, then to who uses. No desk.
     */
    public static CallPolicy standard() {
        return new CallPolicy(
                Map.of(
                        ContactCodes.DEMO, List.of(ContactCodes.USES, ContactCodes.TECHNICAL),
                        ContactCodes.ORDER, List.of(ContactCodes.DECIDES, ContactCodes.PAYS),
                        ContactCodes.COMPLAINT, List.of(ContactCodes.USES, ContactCodes.DECIDES),
                        ContactCodes.INVOICE, List.of(ContactCodes.PAYS),
                        ContactCodes.TECHNICAL, List.of(ContactCodes.TECHNICAL, ContactCodes.USES)),
                Optional.empty());
    }

    /** The roles whose holders can answer for this purpose: for one that is not named, those of that very code. */
    public List<String> rolesFor(String purpose) {
        return roles.getOrDefault(purpose, List.of(purpose));
    }
}
