package kr.ieum.platform.company;

import java.util.List;

/**
 * The provinces and metropolitan cities (시·도) by the first two digits of a legal-dong code. Gangwon (2023) and Jeonbuk
 * (2024) took new codes with their new names: both codes are read. On 1 July 2026 Gwangju and Jeonnam became one; which
 * of the two an older address was in is still a fact, so all three are here.
 */
public enum Province {
    SEOUL("서울특별시", "Seoul", "11"),
    BUSAN("부산광역시", "Busan", "26"),
    DAEGU("대구광역시", "Daegu", "27"),
    INCHEON("인천광역시", "Incheon", "28"),
    GWANGJU("광주광역시", "Gwangju", "29"),
    DAEJEON("대전광역시", "Daejeon", "30"),
    ULSAN("울산광역시", "Ulsan", "31"),
    SEJONG("세종특별자치시", "Sejong", "36"),
    GYEONGGI("경기도", "Gyeonggi-do", "41"),
    GANGWON("강원특별자치도", "Gangwon State", "51", "42"),
    CHUNGBUK("충청북도", "Chungcheongbuk-do", "43"),
    CHUNGNAM("충청남도", "Chungcheongnam-do", "44"),
    JEONBUK("전북특별자치도", "Jeonbuk State", "52", "45"),
    JEONNAM("전라남도", "Jeollanam-do", "46"),
    GYEONGBUK("경상북도", "Gyeongsangbuk-do", "47"),
    GYEONGNAM("경상남도", "Gyeongsangnam-do", "48"),
    JEJU("제주특별자치도", "Jeju", "50"),
    JEONNAM_GWANGJU("전남광주통합특별시", "Jeonnam-Gwangju", "12");

    private final String korean;
    private final String english;
    private final List<String> codes;

    Province(String korean, String english, String... codes) {
        this.korean = korean;
        this.english = english;
        this.codes = List.of(codes);
    }

    /** @throws IllegalArgumentException when no province has or had this code */
    public static Province ofCode(String twoDigits) {
        for (Province province : values()) if (province.codes.contains(twoDigits)) return province;
        throw new IllegalArgumentException("no province has the code " + twoDigits);
    }

    public String korean() {
        return korean;
    }

    public String english() {
        return english;
    }

    /** The code in use now, or the last one used. */
    public String code() {
        return codes.get(0);
    }
}
