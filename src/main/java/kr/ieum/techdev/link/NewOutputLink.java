package kr.ieum.techdev.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kr.ieum.catalogue.ListingId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a supplier claims of a listing of its own. */
@Schema(name = "NewOutputLink", description = "상품이 이 성과를 담았다는 신청")
public record NewOutputLink(
        @NotNull ListingId listingId,

        @NotBlank @Size(max = 4_000) @Schema(description = "근거", examples = "과제의 소프트웨어 2.1판을 회의 서비스에 넣었습니다")
        String grounds) {}
