package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.RoundId;
import kr.ieum.programme.Verdict;
import kr.ieum.voucher.VoucherId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application with its decision and every reason. */
@Schema(description = "신청과 결정. 규칙마다 결과와 근거가 함께 보관됩니다.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationView(
        ApplicationId id,
        long version,

        @Schema(examples = "A-2021-7K3M-9QXD", description = "자부담금을 입금할 때 적는 코드")
        String code,

        RoundId roundId,
        FirmId firmId,
        ApplicationStatus status,

        @Schema(description = "대기 순번: 앞에 있는 기업 수 + 1") @Nullable
        Long waitingPosition,

        @Schema(description = "정부지원금(원)", examples = "3600000")
        Won subsidy,

        @Schema(description = "자부담금(원)", examples = "400000")
        Won own,

        @Nullable VoucherId voucherId,

        @Schema(description = "자부담금을 기다리는 동안: 입금된 금액과 남은 금액, 기한") @Nullable
        DepositProgress deposit,

        Verdict verdict,
        Map<String, Object> declarations,
        @Nullable String usePlan,
        Instant submittedAt,
        @Nullable LocalDate reviewBy,
        @Nullable String question,
        @Nullable String answer,
        @Nullable LocalDate answerBy,
        @Nullable String appeal,
        @Schema(description = "이의신청 마지막 날") @Nullable LocalDate appealBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,

        @Schema(description = "평가로 뽑는 차수의 평균 점수, 100분의 1점 단위", examples = "8150") @Nullable
        Long score,

        @Schema(description = "예산 가운데 이 신청이 쓰는 몫(할당)의 코드", examples = "YOUTH") @Nullable
        String quota,

        @Schema(description = "공급기업을 먼저 찾는 사업에서 함께 낸 협약") @Nullable
        UUID pactId)
        implements Versioned {}
