package kr.ieum.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money from a bank. */
@Schema(description = "은행 입금")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepositView(
        UUID id,
        String bankReference,
        @JsonIgnore UUID programmeId,
        Won amount,
        LocalDate bookedOn,
        String remittance,

        @Schema(description = "UNMATCHED(확인 필요), MATCHED(신청에 연결됨), RETURNED(송금인에게 반환)")
        String status,

        @Nullable ApplicationId applicationId) {}
