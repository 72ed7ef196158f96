package org.guanxi.crm.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanxi.crm.common.Id;
import org.guanxi.crm.error.Invalid;
import org.guanxi.crm.error.Problem;
import org.guanxi.crm.pipeline.Stage;
import org.guanxi.crm.storage.Attribute;

/** Which attributes of a deal a stage may require before it is left, and which of them a deal lacks. Pure. */
final class ExitCriteria {

    private static final String CUSTOM = "custom.";

    // of the optional attributes, those that people fill in while a deal is open
    private static final Map<String, Attribute<Opportunity, ?>> ATTRIBUTES = Stream.<Attribute<Opportunity, ?>>of(
                    OpportunityTable.CUSTOMER,
                    OpportunityTable.CONTACT,
                    OpportunityTable.PRODUCT,
                    OpportunityTable.AMOUNT,
                    OpportunityTable.CLOSE_DATE,
                    OpportunityTable.EXTERNAL_KEY)
            .collect(Collectors.toUnmodifiableMap(Attribute::name, Function.identity()));

    private ExitCriteria() {}

    static boolean isKnown(String attribute) {
        return ATTRIBUTES.containsKey(attribute) || field(attribute).isPresent();
    }

    /** What the deal lacks to leave these stages: one problem for each attribute, at its name. */
    static List<Problem> unmet(Opportunity deal, List<Stage> stages) {
        List<Problem> unmet = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Stage stage : stages) {
            for (String attribute : stage.exitCriteria()) {
                if (!isMet(deal, attribute) && !seen.contains(attribute)) {
                    seen.add(attribute);
                    unmet.add(Problem.at(
                            attribute,
                            "opportunity.exit-criteria",
                            "deal",
                            deal.name(),
                            "stage",
                            stage.key(),
                            "attribute",
                            attribute));
                }
            }
        }
        return unmet;
    }

    private static boolean isMet(Opportunity deal, String attribute) {
        Attribute<Opportunity, ?> own = ATTRIBUTES.get(attribute);
        return own != null
                ? own.read(deal).isPresent()
                : field(attribute)
                        .filter(field -> !deal.custom().values(field).isEmpty())
                        .isPresent();
    }

    private static Optional<UUID> field(String attribute) {
        if (!attribute.startsWith(CUSTOM)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Id.parse(attribute.substring(CUSTOM.length())).uuid());
        } catch (Invalid e) {
            return Optional.empty();
        }
    }
}
