package kr.ieum.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxInvoiceNumberTest {
    @Test
    void beginsWithItsDate() {
        TaxInvoiceNumber number = TaxInvoiceNumber.of("20161121410002030000079e");

        assertThat(number.date()).isEqualTo(LocalDate.of(2016, 11, 21));
        assertThat(number).hasToString("20161121-41000203-0000079e");
    }

    @Test
    void isTheSameInAnyWriting() {
        assertThat(TaxInvoiceNumber.of("20161121-41000203-0000079E"))
                .isEqualTo(new TaxInvoiceNumber("20161121410002030000079e"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20161121410002030000079",
                "20161121410002030000079e0",
                "20160231410002030000079e",
                "20211321410002030000079e",
                "00000101410002030000079e",
                "2016112a410002030000079e",
                "20161121410002030000079*"
            })
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> TaxInvoiceNumber.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
