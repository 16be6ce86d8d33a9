package kr.ieum.catalogue;

import java.util.Set;
import kr.ieum.platform.problem.Lifecycle;

/** Where one version of a listing stands. */
public enum ListingStatus implements Lifecycle<ListingStatus> {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    /** Sent back to the supplier, who makes a new version. */
    RETURNED,
    /** A later version is on sale instead. */
    REPLACED,
    STOPPED;

    @Override
    public Set<ListingStatus> next() {
        return switch (this) {
            case DRAFT -> Set.of(IN_REVIEW);
            case IN_REVIEW -> Set.of(PUBLISHED, RETURNED);
            case PUBLISHED -> Set.of(REPLACED, STOPPED);
            case STOPPED -> Set.of(PUBLISHED);
            case RETURNED, REPLACED -> Set.of();
        };
    }
}
