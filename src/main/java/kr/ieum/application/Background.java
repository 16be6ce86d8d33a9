package kr.ieum.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.ieum.firm.FirmId;
import kr.ieum.firm.KnownFirm;
import org.jspecify.annotations.Nullable;

/** What is on record of firms that are judged together; it learns of those that apply while it is used. */
final class Background {
    private final Map<FirmId, Support> support;
    private final @Nullable Map<String, Set<FirmId>> applicants;

    /** @param applicants firms with something running in the round, by representative; none outside a round */
    Background(Map<FirmId, Support> support, @Nullable Map<String, Set<FirmId>> applicants) {
        this.support = support;
        this.applicants = applicants;
    }

    Support support(KnownFirm firm) {
        return support.getOrDefault(firm.id(), Support.NONE);
    }

    /** How many other firms of the same representative have something running in the round, if he is known. */
    Optional<Long> otherFirms(KnownFirm firm) {
        if (applicants == null || firm.representativeKey() == null) return Optional.empty();
        return Optional.of(applicants.getOrDefault(firm.representativeKey(), Set.of()).stream()
                .filter(other -> !other.equals(firm.id()))
                .count());
    }

    void applied(KnownFirm firm) {
        if (applicants == null || firm.representativeKey() == null) return;
        applicants
                .computeIfAbsent(firm.representativeKey(), representative -> new HashSet<>())
                .add(firm.id());
    }
}
