package kr.ieum.settlement;

import jakarta.validation.constraints.NotNull;
import kr.ieum.platform.money.Won;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two finance people agree to pay. */
@Schema(name = "RunApproval", description = "승인하는 총액. 읽은 것과 같아야 합니다.")
public record RunApproval(@NotNull Won total) {}
