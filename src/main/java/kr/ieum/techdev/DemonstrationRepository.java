package kr.ieum.techdev;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.web.PageRequest;

@ApplicationScoped
class DemonstrationRepository implements PanacheRepositoryBase<Demonstration, UUID> {

    Demonstration get(TechOutputId output, DemonstrationId id) {
        return findByIdOptional(id.value())
                .filter(demonstration -> demonstration.isOf(output))
                .orElseThrow(TechdevProblem.UNKNOWN_DEMONSTRATION::with);
    }

    List<Demonstration> of(TechOutputId output, PageRequest page) {
        return find("outputId = ?1 and id < ?2", Sort.descending("id"), output.value(), page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}
