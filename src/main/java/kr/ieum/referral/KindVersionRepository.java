package kr.ieum.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

@ApplicationScoped
class KindVersionRepository implements PanacheRepositoryBase<KindVersion, UUID> {

    /** Read documents by content: the same text always means the same. */
    private final ConcurrentMap<String, ReferralKind> read = new ConcurrentHashMap<>();

    Optional<KindVersion> named(String kind, String name) {
        return find("kind = ?1 and name = ?2", kind, name).firstResultOptional();
    }

    KindVersion get(String kind, String name) {
        return named(kind, name).orElseThrow(ReferralProblem.UNKNOWN_KIND::with);
    }

    Optional<KindVersion> published(String kind) {
        return find("kind = ?1 and status = ?2", kind, KindVersionStatus.PUBLISHED)
                .firstResultOptional();
    }

    List<KindVersion> published() {
        return find("status = ?1 order by kind", KindVersionStatus.PUBLISHED).list();
    }

    ReferralKind read(KindVersion version) {
        return read.computeIfAbsent(version.view().contentHash(), hash -> KindReader.read(version.document()));
    }

    ReferralKind read(String kind, String name) {
        return read(get(kind, name));
    }
}
