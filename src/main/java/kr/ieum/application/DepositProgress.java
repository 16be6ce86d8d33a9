package kr.ieum.application;

import java.time.LocalDate;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an own share has come that is still awaited.
 *
 * @param received in whole won
 * @param missing in whole won
 * @param by the last day (Asia/Seoul) for the rest
 */
@Schema(description = "기다리고 있는 자부담금")
public record DepositProgress(
        @Schema(description = "지금까지 입금된 금액(원)", examples = "100000")
        Won received,

        @Schema(description = "더 입금해야 하는 금액(원)", examples = "300000")
        Won missing,

        @Schema(description = "나머지를 입금해야 하는 마지막 날") LocalDate by) {}
