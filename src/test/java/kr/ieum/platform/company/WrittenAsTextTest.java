package kr.ieum.platform.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenAsTextTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void numbersAreTextInJsonAndReadBack() throws Exception {
        for (Object number : List.of(
                BusinessNumber.of("124-81-00998"),
                CorporateNumber.of("130111-0006246"),
                RegionCode.of("1111010100"),
                TaxInvoiceNumber.of("20161121-41000203-0000079e"))) {
            String text = json.writeValueAsString(number);
            assertThat(text).matches("\"[0-9a-z]+\"");
            assertThat(json.readValue(text, number.getClass())).isEqualTo(number);
        }
    }

    @Test
    void anIndustryCarriesItsRevision() throws Exception {
        KsicCode code = KsicCode.of("62010", 11);

        assertThat(json.readTree(json.writeValueAsString(code)))
                .isEqualTo(json.readTree("{\"code\":\"62010\",\"revision\":11}"));
        assertThat(json.readValue(json.writeValueAsString(code), KsicCode.class))
                .isEqualTo(code);
    }
}
