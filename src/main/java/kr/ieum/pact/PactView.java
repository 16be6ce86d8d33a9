package kr.ieum.pact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kr.ieum.catalogue.Offer;
import kr.ieum.firm.FirmId;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.money.Won;
import kr.ieum.platform.web.Versioned;
import kr.ieum.programme.RoundId;
import kr.ieum.supplier.SupplierId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pact as its parties and the agency see it.
 *
 * @param supply of all parts together, won without VAT: what a voucher given on it is worth
 */
@Schema(name = "Pact", description = "다자간 협약: 바우처보다 먼저 기업과 공급기업들이 합의한 것")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PactView(
        PactId id,
        long version,
        @Schema(examples = "P-2023-7K3M-9QXD") String code,
        RoundId roundId,
        FirmId firmId,
        BusinessNumber firmNumber,
        @Schema(description = "무엇을 위해 사는지") String purpose,
        @Schema(description = "모두가 서명하는 내용의 해시") String contentHash,

        @Schema(description = "공급가액 합계(원)", examples = "40000000")
        Won supply,

        List<Part> parts,
        List<Party> parties,
        PactStatus status,
        Instant proposedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason)
        implements Versioned {

    /** Plans of one listing, at the prices of the day the pact was written. */
    @Schema(name = "PactPart", description = "한 공급기업에서 살 것과 협약 때의 가격")
    public record Part(SupplierId supplierId, List<Offer> offers) {
        public Won supply() {
            return offers.stream().map(offer -> offer.price().supply()).reduce(Won.ZERO, Won::plus);
        }
    }

    /** A supplier and whether it has signed. */
    @Schema(name = "PactParty", description = "공급기업의 서명")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Party(
            SupplierId supplierId,
            BusinessNumber businessNumber,
            @Nullable Instant signedAt) {}

    public boolean isParty(BusinessNumber number) {
        return parties.stream().anyMatch(party -> party.businessNumber().equals(number));
    }
}
