package kr.ieum.supplier;

import static kr.ieum.supplier.ApprovalStatus.AGREED;
import static kr.ieum.supplier.ApprovalStatus.APPLIED;
import static kr.ieum.supplier.ApprovalStatus.APPROVED;
import static kr.ieum.supplier.ApprovalStatus.CONDITIONAL;
import static kr.ieum.supplier.ApprovalStatus.EXPIRED;
import static kr.ieum.supplier.ApprovalStatus.IN_REVIEW;
import static kr.ieum.supplier.ApprovalStatus.REJECTED;
import static kr.ieum.supplier.ApprovalStatus.REVOKED;
import static kr.ieum.supplier.SupplierStatus.ACTIVE;
import static kr.ieum.supplier.SupplierStatus.DISQUALIFIED;
import static kr.ieum.supplier.SupplierStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Stream;
import kr.ieum.platform.problem.Lifecycle;
import kr.ieum.platform.problem.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupplierLifecycleTest {
    private static final Set<Move<SupplierStatus>> OF_SUPPLIERS = Set.of(
            new Move<>(ACTIVE, SUSPENDED),
            new Move<>(SUSPENDED, ACTIVE),
            new Move<>(SUSPENDED, DISQUALIFIED),
            new Move<>(DISQUALIFIED, ACTIVE));

    private static final Set<Move<ApprovalStatus>> OF_APPROVALS = Set.of(
            new Move<>(APPLIED, IN_REVIEW),
            new Move<>(IN_REVIEW, APPROVED),
            new Move<>(IN_REVIEW, CONDITIONAL),
            new Move<>(IN_REVIEW, REJECTED),
            new Move<>(CONDITIONAL, APPROVED),
            new Move<>(CONDITIONAL, REJECTED),
            new Move<>(APPROVED, AGREED),
            new Move<>(AGREED, EXPIRED),
            new Move<>(AGREED, REVOKED));

    record Move<S>(S from, S to) {}

    static Stream<Arguments> everyPairOfSupplierStatus() {
        return pairs(SupplierStatus.values());
    }

    static Stream<Arguments> everyPairOfApprovalStatus() {
        return pairs(ApprovalStatus.values());
    }

    private static <S> Stream<Arguments> pairs(S[] all) {
        return Stream.of(all).flatMap(from -> Stream.of(all).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPairOfSupplierStatus")
    void aSupplierMovesOnlyAsTheDiagramSays(SupplierStatus from, SupplierStatus to) {
        movesOnlyIf(OF_SUPPLIERS.contains(new Move<>(from, to)), from, to);
    }

    @ParameterizedTest
    @MethodSource("everyPairOfApprovalStatus")
    void anApprovalMovesOnlyAsTheDiagramSays(ApprovalStatus from, ApprovalStatus to) {
        movesOnlyIf(OF_APPROVALS.contains(new Move<>(from, to)), from, to);
    }

    private static <S extends Enum<S> & Lifecycle<S>> void movesOnlyIf(boolean allowed, S from, S to) {
        if (allowed) assertThat(from.to(to, "it")).isEqualTo(to);
        else
            assertThatThrownBy(() -> from.to(to, "it"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("STATE");
    }
}
