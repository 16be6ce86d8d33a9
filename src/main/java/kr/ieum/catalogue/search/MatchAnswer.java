package kr.ieum.catalogue.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import kr.ieum.platform.money.Won;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What fits a firm's needs, each by itself and all together. */
@Schema(name = "MatchAnswer", description = "필요마다 맞는 상품과, 바우처를 가장 잘 쓰는 한 묶음")
public record MatchAnswer(List<Shortlist> shortlists, Basket basket) {

    /** The best few for one need. */
    @Schema(name = "MatchShortlist", description = "필요 하나에 맞는 상품")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Shortlist(String need, HitPage.Understood understood, List<Hit> hits) {}

    /**
     * What to buy together.
     *
     * @param supply won of the voucher it takes
     * @param vat won the firm pays beside it
     * @param leftAfter won that stay on the voucher
     * @param suppliersAfter of how many suppliers the firm has then bought
     * @param leastSuppliers of how many it must have, before its voucher may be spent whole
     * @param exact whether nothing better can exist
     */
    @Schema(name = "MatchBasket", description = "한도를 지키며 바우처를 가장 잘 쓰는 묶음. 필요마다 요금제 하나까지입니다.")
    public record Basket(
            List<Line> lines,
            @Schema(description = "바우처로 내는 공급가액(원)") Won supply,
            @Schema(description = "기업이 따로 내는 부가세(원)") Won vat,
            @Schema(description = "남는 바우처(원)") Won leftAfter,
            int suppliersAfter,
            int leastSuppliers,
            @Schema(description = "이보다 나은 묶음이 없음이 확인되었는지") boolean exact) {}

    /** @param need its text */
    @Schema(name = "MatchLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String need,
            ListingId listingId,
            SupplierId supplierId,
            @Nullable String title,
            @Schema(examples = "YEAR-10") String plan,
            Won supply,
            Won total) {}
}
