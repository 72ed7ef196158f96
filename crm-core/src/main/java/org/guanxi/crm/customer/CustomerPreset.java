package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanxi.crm.common.LocalizedText;

/**
 * The codes and status transitions of a tenant that has not defined its own: they hold without being stored, list by list, until
 * the first entry of the list is defined, which stores them. A policy: {@code Crm.builder().policy(CustomerPreset.class, own)}.
 *
 * @param codes the codes, in order within each list
 * @param steps the steps between statuses
 */
public record CustomerPreset(List<Code> codes, List<StatusStep> steps) {

    /** Copies the lists. */
    public CustomerPreset {
        codes = List.copyOf(codes);
        steps = List.copyOf(steps);
    }

    /** No code and no step: every list is open. */
    public static CustomerPreset none() {
        return new CustomerPreset(List.of(), List.of());
    }

    /**
     * Potential, intent, high intent, customer, lapsed; levels H, A, B, C; owner, partner, referrer, competitor, supplier. The first
     * order makes a customer of everybody, and of whoever had lapsed.
     */
    public static CustomerPreset standard() {
        List<Code> codes = new ArrayList<>();
        code(codes, CodeLists.STATUS, "potential", "Potential", "潜在客户");
        code(codes, CodeLists.STATUS, "intent", "Intent", "意向客户");
        code(codes, CodeLists.STATUS, "high-intent", "High intent", "高意向客户");
        code(codes, CodeLists.STATUS, "customer", "Customer", "成交客户");
        code(codes, CodeLists.STATUS, "lapsed", "Lapsed", "流失客户");
        code(codes, CodeLists.LEVEL, "H", "H: buys within a week", "H级：一周内成交");
        code(codes, CodeLists.LEVEL, "A", "A: buys within two weeks", "A级：两周内成交");
        code(codes, CodeLists.LEVEL, "B", "B: buys within a month", "B级：一个月内成交");
        code(codes, CodeLists.LEVEL, "C", "C: buys later", "C级：一个月以上");
        code(codes, CodeLists.RELATION, "owner", "Owner", "所有者");
        code(codes, CodeLists.RELATION, "partner", "Partner", "合作伙伴");
        code(codes, CodeLists.RELATION, "referrer", "Referrer", "介绍人");
        code(codes, CodeLists.RELATION, "competitor", "Competitor", "竞争对手");
        code(codes, CodeLists.RELATION, "supplier", "Supplier", "供应商");
        return new CustomerPreset(codes, standardSteps());
    }

    private static List<StatusStep> standardSteps() {
        List<StatusStep> steps = new ArrayList<>();
        List<String> before = List.of("potential", "intent", "high-intent");
        for (String from : before) {
            for (String to : before) {
                if (!from.equals(to)) {
                    steps.add(new StatusStep(from, to, true, Optional.empty()));
                }
            }
            steps.add(new StatusStep(from, "customer", true, Optional.of(StatusStep.FIRST_ORDER)));
        }
        steps.add(new StatusStep("customer", "lapsed", true, Optional.of(StatusStep.LAPSE)));
        steps.add(new StatusStep("lapsed", "customer", true, Optional.of(StatusStep.FIRST_ORDER)));
        steps.add(new StatusStep("lapsed", "intent", true, Optional.empty()));
        steps.add(new StatusStep("lapsed", "high-intent", true, Optional.empty()));
        return steps;
    }

    private static void code(List<Code> codes, String list, String code, String english, String chinese) {
        codes.add(new Code(list, code, LocalizedText.of(Map.of("en", english, "zh", chinese)), false));
    }
}
