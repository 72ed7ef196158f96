package org.guanxi.crm.storage;

import java.util.List;
import java.util.Optional;
import org.guanxi.crm.tck.EntityTypeLaws;
import org.guanxi.crm.tck.Piece;
import org.guanxi.crm.tck.Specimens;

class SpecimenTypesTest extends EntityTypeLaws {
    @Override
    protected Catalogue catalogue() {
        return Specimens.CATALOGUE;
    }

    @Override
    protected List<? extends Entity<?>> samples() {
        return List.of(
                Specimens.specimen(1).build(),
                Specimens.specimen(2)
                        .pieces(List.of(new Piece("one", Optional.empty(), List.of("tag"))))
                        .build());
    }
}
