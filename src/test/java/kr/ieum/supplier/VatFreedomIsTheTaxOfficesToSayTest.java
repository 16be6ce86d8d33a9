package kr.ieum.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.KsicCode;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.taxoffice.TaxState;
import kr.ieum.platform.taxoffice.TaxStatus;
import org.junit.jupiter.api.Test;

class VatFreedomIsTheTaxOfficesToSayTest {
    private static final Instant NOW = Instant.parse("2021-02-16T00:00:00Z");
    private static final BusinessNumber WEBCASH = new BusinessNumber("1058611771");

    @Test
    void aTaxableBusinessSellsWithVatWhateverItClaims() {
        Supplier supplier = supplierThatClaims(true);
        supplier.taxOfficeSaid(status(TaxState.CONTINUING, "01"));

        assertThat(supplier.view().vatFree()).isFalse();
        assertThat(supplier.view().warnings()).containsExactly("TAX_OFFICE_SAYS_TAXABLE");
    }

    @Test
    void anExemptBusinessSellsWithoutWhenItSaysSo() {
        Supplier claims = supplierThatClaims(true);
        claims.taxOfficeSaid(status(TaxState.CONTINUING, "04"));
        Supplier doesNot = supplierThatClaims(false);
        doesNot.taxOfficeSaid(status(TaxState.CONTINUING, "04"));

        assertThat(claims.view().vatFree()).isTrue();
        assertThat(claims.view().warnings()).isEmpty();
        assertThat(doesNot.view().vatFree()).isFalse();
        assertThat(doesNot.view().warnings()).containsExactly("TAX_OFFICE_SAYS_EXEMPT");
    }

    @Test
    void aBusinessThatHasClosedSellsNothing() {
        Supplier supplier = supplierThatClaims(false);
        assertThat(supplier.isInBusiness()).isTrue();
        supplier.taxOfficeSaid(status(TaxState.CLOSED, ""));

        assertThat(supplier.isInBusiness()).isFalse();
        assertThat(supplier.view().warnings()).containsExactly("TAX_OFFICE_SAYS_CLOSED");
    }

    private static TaxStatus status(TaxState state, String type) {
        return new TaxStatus(WEBCASH, state, type, null, NOW, "국세청");
    }

    private static Supplier supplierThatClaims(boolean vatFree) {
        SupplierDetails details = new SupplierDetails(
                "웹캐시",
                "윤서준",
                "voucher@webcash.example",
                "02-555-0199",
                vatFree,
                new KsicCode("62010", 10),
                new RegionCode("1156011000"),
                "경리",
                null,
                null);
        return new Supplier(UUID.randomUUID(), WEBCASH, details, "supplier.webcash", NOW);
    }
}
