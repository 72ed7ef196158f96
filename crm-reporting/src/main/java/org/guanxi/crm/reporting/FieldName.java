package org.guanxi.crm.reporting;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanxi.crm.storage.Path;

/** How definitions name what lies at the end of a path: the references and the attribute, joined by points. */
final class FieldName {

    private FieldName() {}

    static String of(Path<?, ?> path) {
        return Stream.concat(
                        path.hops().stream().map(hop -> hop.reference().field().name()),
                        Stream.of(path.end().field().name()))
                .collect(Collectors.joining("."));
    }
}
