package kr.ieum.web;

import java.util.Arrays;

/** Where people have accounts, as they call it: banks by their codes of the Korea Financial Telecommunications Institute. */
public enum Bank {
    KDB("002", "산업은행", "KDB"),
    IBK("003", "기업은행", "IBK"),
    KB("004", "국민은행", "KB Kookmin"),
    SUHYUP("007", "수협은행", "Suhyup"),
    NH("011", "농협은행", "NH Nonghyup"),
    NH_LOCAL("012", "지역 농·축협", "Local Nonghyup"),
    WOORI("020", "우리은행", "Woori"),
    SC("023", "SC제일은행", "SC First"),
    CITI("027", "한국씨티은행", "Citibank Korea"),
    IM("031", "iM뱅크(대구)", "iM Bank"),
    BUSAN("032", "부산은행", "Busan"),
    GWANGJU("034", "광주은행", "Gwangju"),
    JEJU("035", "제주은행", "Jeju"),
    JEONBUK("037", "전북은행", "Jeonbuk"),
    GYEONGNAM("039", "경남은행", "Gyeongnam"),
    SAEMAUL("045", "새마을금고", "Saemaul"),
    SHINHYUP("048", "신협", "Shinhyup"),
    SAVINGS("050", "저축은행", "Savings banks"),
    FORESTRY("064", "산림조합", "Forestry cooperatives"),
    POST("071", "우체국", "Korea Post"),
    HANA("081", "하나은행", "Hana"),
    SHINHAN("088", "신한은행", "Shinhan"),
    K("089", "케이뱅크", "K bank"),
    KAKAO("090", "카카오뱅크", "Kakao Bank"),
    TOSS("092", "토스뱅크", "Toss Bank");

    private final String code;
    private final String korean;
    private final String english;

    Bank(String code, String korean, String english) {
        this.code = code;
        this.korean = korean;
        this.english = english;
    }

    public String code() {
        return code;
    }

    public String title() {
        return Here.here().english() ? english : korean;
    }

    /** What the bank of that code is called; the code itself where we know none. */
    public static String called(String code) {
        return Arrays.stream(values())
                .filter(bank -> bank.code.equals(code))
                .findFirst()
                .map(Bank::title)
                .orElse(code);
    }
}
