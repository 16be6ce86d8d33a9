package kr.ieum.techdev.link;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.catalogue.ListingId;
import kr.ieum.techdev.TechOutputId;

@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<OutputLink, UUID> {

    OutputLink get(OutputLinkId id) {
        return findByIdOptional(id.value()).orElseThrow(LinkProblem.UNKNOWN_OUTPUT_LINK::with);
    }

    /** As it is by now, after something else was waited for. */
    OutputLink again(OutputLink link) {
        getEntityManager().refresh(link, LockModeType.PESSIMISTIC_WRITE);
        return link;
    }

    Optional<OutputLink> alive(TechOutputId output, ListingId listing) {
        return find(
                        "outputId = ?1 and listingId = ?2 and status in ?3",
                        output.value(),
                        listing.value(),
                        List.of(OutputLinkStatus.CLAIMED, OutputLinkStatus.CONFIRMED))
                .firstResultOptional();
    }

    List<OutputLink> confirmed(TechOutputId output) {
        return find("outputId = ?1 and status = ?2", Sort.ascending("id"), output.value(), OutputLinkStatus.CONFIRMED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those of the outputs that a confirmed link goes by, always in the same order. */
    List<TechOutputId> linked(Collection<TechOutputId> outputs) {
        return find(
                        "outputId in ?1 and status = ?2",
                        Sort.ascending("outputId"),
                        outputs.stream().map(TechOutputId::value).toList(),
                        OutputLinkStatus.CONFIRMED)
                .stream()
                .map(OutputLink::output)
                .distinct()
                .toList();
    }

    /** The outputs of confirmed links whose last day has passed. */
    List<TechOutputId> over(LocalDate today) {
        return find("status = ?1 and until < ?2", OutputLinkStatus.CONFIRMED, today).stream()
                .map(OutputLink::output)
                .distinct()
                .toList();
    }

    /** Newest first. */
    List<OutputLink> all(List<UUID> ids) {
        return list("id in ?1", Sort.descending("id"), ids);
    }
}
