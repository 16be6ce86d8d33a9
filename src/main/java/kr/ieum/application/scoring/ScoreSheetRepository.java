package kr.ieum.application.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.application.ApplicationId;

@ApplicationScoped
class ScoreSheetRepository implements PanacheRepositoryBase<ScoreSheet, UUID> {

    Optional<ScoreSheet> own(ApplicationId application, String reviewer) {
        return find("applicationId = ?1 and reviewer = ?2", application.value(), reviewer)
                .firstResultOptional();
    }

    List<ScoreSheet> of(ApplicationId application) {
        return of(List.of(application.value()));
    }

    List<ScoreSheet> of(Collection<UUID> applications) {
        return list("applicationId in ?1 order by applicationId, id", applications);
    }
}
