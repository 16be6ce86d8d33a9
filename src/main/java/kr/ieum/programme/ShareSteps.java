package kr.ieum.programme;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shares as a step function of one number about the firm, or one share for all.
 *
 * @param by the fact that decides; none when everyone has the same share
 * @param steps by rising border; the last has none
 */
public record ShareSteps(@Nullable FactType by, List<Step> steps) {

    /** @param below the step holds for values less than this; none for the last step */
    public record Step(@Nullable Long below, SubsidyShare share) {}

    public ShareSteps {
        steps = List.copyOf(steps);
    }

    /** The firm's share; empty when the fact that decides is unknown, for then nobody may guess. */
    public Optional<SubsidyShare> shareFor(Facts facts) {
        if (by == null) return Optional.of(steps.get(0).share());
        return Optional.ofNullable((Long) facts.value(by.factName())).map(this::shareAt);
    }

    private SubsidyShare shareAt(long value) {
        return steps.stream()
                .filter(step -> step.below() == null || value < step.below())
                .findFirst()
                .orElseThrow()
                .share();
    }
}
