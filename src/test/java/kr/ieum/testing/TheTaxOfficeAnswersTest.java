package kr.ieum.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.taxoffice.TaxOffice;
import org.junit.jupiter.api.Test;

/** The application's own client and the stand-in understand each other. */
@QuarkusTest
class TheTaxOfficeAnswersTest {
    private static final BusinessNumber HANA = new BusinessNumber("1018109870");
    private static final BusinessNumber CLOSED = new BusinessNumber("2148804447");

    @Inject
    TaxOffice taxOffice;

    @Test
    void of_businesses_that_go_on_and_that_have_closed() {
        assertThat(taxOffice.statusOf(List.of(HANA, CLOSED))).containsOnlyKeys(HANA, CLOSED);
        assertThat(taxOffice.statusOf(List.of(HANA)).get(HANA))
                .isNotEqualTo(taxOffice.statusOf(List.of(CLOSED)).get(CLOSED));
    }

    @Test
    void that_a_known_business_is_what_it_says() {
        assertThat(taxOffice.verify(HANA, LocalDate.of(2015, 4, 1), "김하나").number())
                .isEqualTo(HANA);
    }
}
