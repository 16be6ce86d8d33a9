package kr.ieum.platform.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
    @ParameterizedTest
    @CsvSource({
        "1111010100,SEOUL,서울특별시",
        "3611010100,SEJONG,세종특별자치시",
        "4211010100,GANGWON,강원특별자치도",
        "5111010100,GANGWON,강원특별자치도",
        "4511110100,JEONBUK,전북특별자치도",
        "5211110100,JEONBUK,전북특별자치도",
        "1211000000,JEONNAM_GWANGJU,전남광주통합특별시",
        "5011010100,JEJU,제주특별자치도"
    })
    void theFirstTwoDigitsAreTheProvince(String code, Province province, String korean) {
        assertThat(RegionCode.of(code).province()).isEqualTo(province);
        assertThat(province.korean()).isEqualTo(korean);
    }

    @Test
    void thereAreTheSeventeenAndTheOneThatTwoOfThemBecame() {
        assertThat(Province.values()).hasSize(18);
        assertThat(Arrays.stream(Province.values()).map(Province::code)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Province.values()).map(Province::english)).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceLiesWithinItsDistrictAndProvince() {
        RegionCode dong = RegionCode.of("1111010100");

        assertThat(dong.isWithin(RegionCode.of("1111000000"))).isTrue();
        assertThat(dong.isWithin(RegionCode.of("1100000000"))).isTrue();
        assertThat(dong.isWithin(dong)).isTrue();
        assertThat(dong.isWithin(RegionCode.of("1114000000"))).isFalse();
        assertThat(RegionCode.of("1111000000").isWithin(dong)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "111101010", "11110101000", "0011010100", "9911010100", "11-1010100"})
    void othersAreRefused(String text) {
        assertThatThrownBy(() -> RegionCode.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
