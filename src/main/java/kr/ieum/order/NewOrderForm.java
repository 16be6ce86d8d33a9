package kr.ieum.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kr.ieum.catalogue.ListingId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a firm buys: plans of one listing. */
@Schema(name = "NewOrder", description = "살 상품과 요금제")
public record NewOrderForm(
        @NotNull ListingId listingId,

        @NotNull @Size(min = 1, max = 20) @Schema(examples = "[\"PRO-12\"]")
        List<@NotBlank @Size(max = 60) String> plans) {}
