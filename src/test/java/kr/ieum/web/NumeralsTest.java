package kr.ieum.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|5",
                "5명|5",
                " 12 개월|12",
                "10,000|10000",
                "1만|10000",
                "만|10000",
                "1만 5천|15000",
                "1만5000원|15000",
                "8억 5천만 원|850000000",
                "1.5억|150000000",
                "1,234만|12340000",
                "천이백|",
                "２０명|20",
                "0|0",
                "1조 2억|1000200000000",
                "₩3,000|3000",
                "이백|"
            })
    void readsWhatPeopleWrite(String written, Long number) {
        assertThat(Numerals.read(written).stream().boxed().toList())
                .isEqualTo(number == null ? java.util.List.of() : java.util.List.of(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "many",
                "-1",
                "1,00",
                "1.5",
                "1e9",
                "5명원",
                "만만",
                "99999999999999999999",
                "1만2억",
                "0x10",
                "1만1.5"
            })
    void readsNothingElse(String written) {
        assertThat(Numerals.read(written)).isEmpty();
    }
}
