package org.guanxi.crm.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guanxi.crm.error.Problems;
import org.guanxi.crm.internal.Workspace;

/**
 * One use of a code of {@link CodeLists} in a record of another area.
 *
 * @param path where in the record
 * @param list of which list
 * @param code which code
 */
public record CodeUse(String path, String list, String code) {

    /**
     * Notes each use of a code that its list does not offer as {@code code.unknown}; a list in which nothing is defined takes
     * every code. One read for each list.
     */
    public static void check(Workspace ws, List<CodeUse> uses, Problems problems) {
        Map<String, List<CodeUse>> byList = new LinkedHashMap<>();
        uses.forEach(use ->
                byList.computeIfAbsent(use.list(), list -> new ArrayList<>()).add(use));
        byList.forEach((list, used) -> {
            Set<String> offered = new TreeSet<>();
            List<Code> codes = ws.service(CustomerService.class).codes(list);
            codes.stream().filter(code -> !code.isRetired()).forEach(code -> offered.add(code.code()));
            for (CodeUse use : used) {
                if (!codes.isEmpty() && !offered.contains(use.code())) {
                    problems.add(
                            use.path(),
                            "code.unknown",
                            "code",
                            use.code(),
                            "list",
                            list,
                            "codes",
                            List.copyOf(offered));
                }
            }
        });
    }
}
