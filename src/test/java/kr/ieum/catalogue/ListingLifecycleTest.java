package kr.ieum.catalogue;

import static kr.ieum.catalogue.ListingStatus.DRAFT;
import static kr.ieum.catalogue.ListingStatus.IN_REVIEW;
import static kr.ieum.catalogue.ListingStatus.PUBLISHED;
import static kr.ieum.catalogue.ListingStatus.REPLACED;
import static kr.ieum.catalogue.ListingStatus.RETURNED;
import static kr.ieum.catalogue.ListingStatus.STOPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListingLifecycleTest {
    private static final Set<Move> MOVES = Set.of(
            new Move(DRAFT, IN_REVIEW),
            new Move(IN_REVIEW, PUBLISHED),
            new Move(IN_REVIEW, RETURNED),
            new Move(PUBLISHED, REPLACED),
            new Move(PUBLISHED, STOPPED),
            new Move(STOPPED, PUBLISHED));

    record Move(ListingStatus from, ListingStatus to) {}

    static Stream<Arguments> everyPair() {
        return Stream.of(ListingStatus.values())
                .flatMap(from -> Stream.of(ListingStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void aVersionMovesOnlyAsTheDiagramSays(ListingStatus from, ListingStatus to) {
        if (MOVES.contains(new Move(from, to)))
            assertThat(from.to(to, "version")).isEqualTo(to);
        else
            assertThatThrownBy(() -> from.to(to, "version"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("STATE");
    }
}
