package kr.ieum.supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.platform.time.Period;
import org.junit.jupiter.api.Test;

class AnApprovalEndsWithItsPeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 16);
    private static final LocalDate LAST = LocalDate.of(2022, 4, 30);
    private static final Instant NOW = Instant.parse("2021-02-01T00:00:00Z");

    @Test
    void sellsFromTheFirstToTheLastDayAndNoDayMore() {
        Approval approval = agreed();

        assertThat(approval.allowsSellingOn(FIRST.minusDays(1))).isFalse();
        assertThat(approval.allowsSellingOn(FIRST)).isTrue();
        assertThat(approval.allowsSellingOn(LAST)).isTrue();
        assertThat(approval.allowsSellingOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void countsAsExpiredAtOnceThoughNobodyHasWrittenIt() {
        Approval approval = agreed();

        assertThat(approval.statusOn(LAST)).isEqualTo(ApprovalStatus.AGREED);
        assertThat(approval.statusOn(LAST.plusDays(1))).isEqualTo(ApprovalStatus.EXPIRED);
    }

    @Test
    void whatWasSoldInThePeriodWasSoldRightlyAlsoAfterItsEndIsWritten() {
        Approval approval = agreed();
        approval.expire();

        assertThat(approval.allowsSellingOn(LAST)).isTrue();
        assertThat(approval.allowsSellingOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void evidenceIsClosedWhileItIsReviewed() {
        Approval approval = applied();
        approval.answer(new Evidence("실적", "가격"));
        approval.takeIntoReview();

        assertThatThrownBy(() -> approval.answer(new Evidence("다른 실적", "가격"))).hasMessageContaining("EVIDENCE_CLOSED");
    }

    private static Approval agreed() {
        Approval approval = applied();
        approval.takeIntoReview();
        approval.decide(new ApprovalDecision(ApprovalDecision.Outcome.APPROVED, null, null), NOW);
        approval.agree(new Agreement("text", "hash"), "supplier.webcash", NOW);
        return approval;
    }

    private static Approval applied() {
        return new Approval(
                UUID.randomUUID(),
                new SupplierId(UUID.randomUUID()),
                "untact",
                "REMOTE_WORK",
                new Period(FIRST, LAST),
                new Evidence("실적", "가격"),
                NOW);
    }
}
