package kr.ieum.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.time.TimeBounds;

/** What a field can hold. A value that its type does not take never gets into a referral. */
public enum FieldType {
    /** Anything anybody writes: not for fields about people. */
    TEXT("글 300자까지", "text of up to 300 characters", SimpleType.STRING),
    FLAG("true 또는 false", "true or false", SimpleType.BOOL),
    COUNT("0부터 백만까지의 정수", "a whole number up to a million", SimpleType.INT),
    WON("원 단위 정수", "whole won", SimpleType.INT),
    DATE("날짜(2021-12-31)", "a date, as 2021-12-31", SimpleType.TIMESTAMP),
    BUSINESS_NUMBER("사업자등록번호", "a business number", SimpleType.STRING),
    REGION("법정동코드", "a legal-dong code", SimpleType.STRING),
    /** One word of the field's own list. */
    CHOICE("정해진 값 하나", "one of the field's choices", SimpleType.STRING),
    CHOICES("정해진 값의 목록", "a list of the field's choices", ListType.create(SimpleType.STRING)),
    /** Of a person: no digit fits in. */
    NAME("사람 이름", "a person's name", SimpleType.STRING),
    PHONE("전화번호", "a telephone number", SimpleType.STRING),
    EMAIL("전자우편 주소", "an e-mail address", SimpleType.STRING),
    URL("http(s) 주소", "an http(s) address", SimpleType.STRING);

    private static final Pattern A_NAME = Pattern.compile("\\p{L}[\\p{L} .'-]{0,39}");
    private static final Pattern A_PHONE = Pattern.compile("[0-9+-]{8,20}");
    private static final Pattern AN_EMAIL = Pattern.compile("[^\\s@]{1,100}@[^\\s@]{1,100}");
    private static final Pattern A_URL = Pattern.compile("https?://\\S{1,290}");

    final String korean;
    final String english;
    final CelType celType;

    FieldType(String korean, String english, CelType celType) {
        this.korean = korean;
        this.english = english;
        this.celType = celType;
    }

    /** Whether it tells who somebody is: kept encrypted, and whoever reads it is recorded. */
    boolean isPersonal() {
        return this == NAME || this == PHONE || this == EMAIL;
    }

    /** Whether nothing can be said in it that its vocabulary does not have: the only types fit for groups of people. */
    boolean isClosed() {
        return this == REGION || this == CHOICE || this == CHOICES || this == PHONE;
    }

    /** @param choices the field's own words; empty but for choices */
    boolean takes(JsonNode value, List<String> choices) {
        return switch (this) {
            case TEXT ->
                value.isTextual() && !value.asText().isBlank() && value.asText().length() <= 300;
            case FLAG -> value.isBoolean();
            case COUNT -> isWhole(value, 1_000_000);
            case WON -> isWhole(value, 1_000_000_000_000_000L);
            case DATE -> value.isTextual() && isDate(value.asText());
            case BUSINESS_NUMBER -> value.isTextual() && BusinessNumber.isValid(value.asText());
            case REGION -> value.isTextual() && isRegion(value.asText());
            case CHOICE -> value.isTextual() && choices.contains(value.asText());
            case CHOICES -> value.isArray() && areOf(value, choices);
            case NAME -> matches(A_NAME, value);
            case PHONE -> matches(A_PHONE, value);
            case EMAIL -> matches(AN_EMAIL, value);
            case URL -> matches(A_URL, value);
        };
    }

    /** The value as conditions see it. */
    Object inConditions(JsonNode value) {
        return switch (this) {
            case FLAG -> value.asBoolean();
            case COUNT, WON -> value.asLong();
            case DATE -> KoreanTime.startOf(LocalDate.parse(value.asText()));
            case CHOICES -> List.copyOf(textsOf(value));
            default -> value.asText();
        };
    }

    private static boolean matches(Pattern form, JsonNode value) {
        return value instanceof TextNode text && form.matcher(text.asText()).matches();
    }

    private static boolean isWhole(JsonNode value, long most) {
        return value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0 && value.asLong() <= most;
    }

    private static boolean isDate(String text) {
        try {
            TimeBounds.within(LocalDate.parse(text));
            return true;
        } catch (DateTimeException | IllegalArgumentException notADate) {
            return false;
        }
    }

    private static boolean isRegion(String text) {
        try {
            return !new RegionCode(text).digits().isEmpty();
        } catch (IllegalArgumentException notARegion) {
            return false;
        }
    }

    private static boolean areOf(JsonNode list, List<String> choices) {
        Set<String> texts = textsOf(list);
        return !texts.isEmpty() && texts.size() == list.size() && choices.containsAll(texts);
    }

    private static Set<String> textsOf(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(each -> texts.add(each.isTextual() ? each.asText() : "?"));
        return texts;
    }
}
