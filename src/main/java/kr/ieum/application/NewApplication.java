package kr.ieum.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import kr.ieum.pact.PactId;
import kr.ieum.programme.RoundId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a firm says when it applies: nothing that can be looked up. */
@Schema(name = "NewApplication", description = "신청서. 조회로 알 수 있는 것은 묻지 않습니다.")
public record NewApplication(
        @NotNull
        @Size(max = 30)
        @Schema(
                description = "기관이 조회할 수 없어 기업이 신고하는 사실",
                examples =
                        "{\"firm.isSmallOrMedium\":true,\"firm.hasTaxArrears\":false,\"firm.hasCreditDefault\":false,\"firm.isBarredFromSupport\":false}")
        Map<String, JsonNode> declarations,

        @Nullable @Size(max = 5_000) @Schema(description = "서비스 활용계획")
        String usePlan,

        @Nullable @Schema(description = "청렴서약") Boolean integrityPledge,

        @Nullable @Schema(description = "공급기업을 먼저 찾는 사업에서: 모든 공급기업이 서명한 협약")
        PactId pactId) {

    Hearing.Form in(RoundId round) {
        return new Hearing.Form(round, declarations, usePlan, Boolean.TRUE.equals(integrityPledge), pactId);
    }
}
