package kr.ieum.referral;

import static kr.ieum.referral.Field.Origin.KNOWN;
import static kr.ieum.referral.Field.Origin.RESULT;
import static kr.ieum.referral.Field.Origin.TOLD;
import static kr.ieum.referral.Subject.FIRM;
import static kr.ieum.referral.Subject.REGION_GROUP;
import static kr.ieum.referral.Subject.SUPPLIER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.ieum.programme.Bilingual;

/**
 * Everything that may cross to or from another body. The catalogue is closed: a kind's list names fields of it and
 * nothing else. What each body asks is from domain.md section 4.
 */
enum Field {
    SUPPLIER_NUMBER(
            "supplier.businessNumber", KNOWN, FieldType.BUSINESS_NUMBER, "사업자등록번호", "Business number", SUPPLIER),
    SUPPLIER_NAME("supplier.name", KNOWN, FieldType.TEXT, "공급기업 이름", "Name of the supplier", SUPPLIER),
    SUPPLIER_REGION("supplier.region", KNOWN, FieldType.REGION, "소재지", "Region", SUPPLIER),
    SUPPLIER_INDUSTRY("supplier.industry", KNOWN, FieldType.TEXT, "업종", "Industry", SUPPLIER),
    SUPPLIER_STANDING(
            "supplier.standing",
            KNOWN,
            FieldType.CHOICE,
            "공급기업 상태",
            "Standing",
            List.of("ACTIVE", "SUSPENDED", "DISQUALIFIED"),
            SUPPLIER),
    SUPPLIER_IN_BUSINESS("supplier.inBusiness", KNOWN, FieldType.FLAG, "계속사업자 여부", "In business", SUPPLIER),
    SUPPLIER_INCIDENT("supplier.incidentReported", KNOWN, FieldType.FLAG, "침해사고 신고 여부", "Incident reported", SUPPLIER),
    SUPPLIER_INCIDENT_ON("supplier.incidentOn", KNOWN, FieldType.DATE, "침해사고 신고일", "Day of that report", SUPPLIER),
    LISTING_ID("listing.id", KNOWN, FieldType.TEXT, "상품 id", "Listing id", SUPPLIER),
    LISTING_TITLE("listing.title", KNOWN, FieldType.TEXT, "상품 이름", "Title of the listing", SUPPLIER),
    LISTING_CATEGORY("listing.category", KNOWN, FieldType.TEXT, "상품 분야", "Category of the listing", SUPPLIER),
    LISTING_URL("listing.url", KNOWN, FieldType.URL, "서비스 주소", "Address of the service", SUPPLIER),
    LISTING_DOMESTIC("listing.domesticHosting", KNOWN, FieldType.FLAG, "국내 호스팅 여부", "Hosted in the country", SUPPLIER),
    FIRM_NUMBER("firm.businessNumber", KNOWN, FieldType.BUSINESS_NUMBER, "사업자등록번호", "Business number", FIRM),
    FIRM_CORPORATE_NUMBER("firm.corporateNumber", KNOWN, FieldType.TEXT, "법인등록번호", "Corporate number", FIRM),
    FIRM_NAME("firm.name", KNOWN, FieldType.TEXT, "기업 이름", "Name of the firm", FIRM),
    FIRM_REGION("firm.region", KNOWN, FieldType.REGION, "소재지", "Region", FIRM),
    FIRM_INDUSTRY("firm.industry", KNOWN, FieldType.TEXT, "업종", "Industry", FIRM),
    FIRM_SALES("firm.salesWon", KNOWN, FieldType.WON, "연매출액", "Yearly sales", FIRM),
    FIRM_HEADCOUNT("firm.headcountBand", KNOWN, FieldType.CHOICE, "인원 구간", "Headcount band", Choices.BANDS, FIRM),
    FIRM_OPENED_ON("firm.openedOn", KNOWN, FieldType.DATE, "개업일", "Opening date", FIRM),
    FIRM_IN_BUSINESS("firm.inBusiness", KNOWN, FieldType.FLAG, "계속사업자 여부", "In business", FIRM),
    GROUP_REGION("group.region", KNOWN, FieldType.REGION, "지역", "Region of the group", REGION_GROUP),

    CONTACT_NAME("contact.name", TOLD, FieldType.NAME, "담당자 이름", "Name of the contact", SUPPLIER, FIRM),
    CONTACT_PHONE("contact.phone", TOLD, FieldType.PHONE, "담당자 전화", "Telephone of the contact", SUPPLIER, FIRM),
    CONTACT_EMAIL("contact.email", TOLD, FieldType.EMAIL, "담당자 전자우편", "E-mail of the contact", SUPPLIER, FIRM),
    WISH(
            "security.wish",
            TOLD,
            FieldType.CHOICE,
            "바라는 지원",
            "What is wished for",
            List.of("CONSULTING", "TOOL", "SECAAS"),
            SUPPLIER),
    STORES_PERSONAL(
            "security.storesPersonalData", TOLD, FieldType.FLAG, "개인정보 보관 여부", "Stores personal data", SUPPLIER),
    USERS_BAND("security.userCountBand", TOLD, FieldType.CHOICE, "이용자 구간", "Users, as a band", Choices.BANDS, SUPPLIER),
    STAFF_BAND("security.headcountBand", TOLD, FieldType.CHOICE, "인원 구간", "Headcount band", Choices.BANDS, SUPPLIER),
    CERTIFIED_HOSTING(
            "security.certifiedHosting", TOLD, FieldType.FLAG, "인증받은 IaaS 이용 여부", "On certified IaaS", SUPPLIER),
    SCHEME("certification.scheme", TOLD, FieldType.CHOICE, "받으려는 인증", "Certificate sought", Choices.SCHEMES, SUPPLIER),
    SCOPE("certification.scope", TOLD, FieldType.TEXT, "인증 범위", "Scope of the certificate", SUPPLIER),
    AMOUNT("money.amountWon", TOLD, FieldType.WON, "필요 금액", "Amount sought", SUPPLIER, FIRM),
    USE("money.use", TOLD, FieldType.TEXT, "쓰임새", "What for", SUPPLIER, FIRM),
    STATEMENTS(
            "money.threeYearsStatements",
            TOLD,
            FieldType.FLAG,
            "3개년 재무제표 유무",
            "Three years' statements",
            SUPPLIER,
            FIRM),
    DECK("fund.deckUrl", TOLD, FieldType.URL, "IR 자료 주소", "Address of the deck", SUPPLIER, FIRM),
    INVESTMENT_ROUND(
            "fund.round",
            TOLD,
            FieldType.CHOICE,
            "투자 단계",
            "Round of investment",
            List.of("SEED", "A", "B", "C", "LATER"),
            SUPPLIER,
            FIRM),
    FUND_MANAGER("fund.manager", TOLD, FieldType.TEXT, "제공에 동의한 운용사", "Manager it may be shared with", SUPPLIER, FIRM),
    TRIAL_FIELD(
            "demonstration.field",
            TOLD,
            FieldType.CHOICE,
            "실증 분야",
            "Field of the trial",
            List.of("EDUCATION", "WORK", "MEDICAL_INSTITUTIONS", "RETAIL"),
            SUPPLIER),
    TRIAL_PARTNER("demonstration.partner", TOLD, FieldType.BUSINESS_NUMBER, "컨소시엄 기업", "Consortium partner", SUPPLIER),
    TECHNOLOGIES("demonstration.technologies", TOLD, FieldType.TEXT, "기술 목록", "Technologies", SUPPLIER),
    STAGE(
            "startup.stage",
            TOLD,
            FieldType.CHOICE,
            "창업 단계",
            "Stage",
            List.of("UNDER_3_YEARS", "3_TO_7_YEARS", "SCALE_UP"),
            SUPPLIER,
            FIRM),
    PLAN("startup.plan", TOLD, FieldType.TEXT, "사업 계획", "Plan", SUPPLIER, FIRM),
    TOPIC(
            "group.topic",
            TOLD,
            FieldType.CHOICE,
            "교육 주제",
            "Topic",
            List.of("AI_SPEAKER", "SMARTPHONE", "APP", "KIOSK"),
            REGION_GROUP),
    PLACE("group.place", TOLD, FieldType.CHOICE, "교육 방식", "Place", List.of("CENTRE", "VISIT"), REGION_GROUP),
    PEOPLE("group.people", TOLD, FieldType.CHOICE, "인원 구간", "People, as a band", Choices.BANDS, REGION_GROUP),
    ACCESS(
            "group.access",
            TOLD,
            FieldType.CHOICES,
            "교육장 편의",
            "What the place must offer",
            List.of("STEP_FREE", "LARGE_PRINT", "HEARING_LOOP", "SIGN_LANGUAGE", "TRANSPORT"),
            REGION_GROUP),
    CENTRE_PHONE("group.centrePhone", TOLD, FieldType.PHONE, "기관 대표전화", "Telephone of the centre", REGION_GROUP),

    FINDINGS_CLOSED("result.findingsClosed", RESULT, FieldType.COUNT, "조치한 취약점", "Findings closed", SUPPLIER),
    FINDINGS_OPEN("result.findingsOpen", RESULT, FieldType.COUNT, "남은 취약점", "Findings open", SUPPLIER),
    CERTIFICATE_TYPE("result.certificateType", RESULT, FieldType.CHOICE, "인증 종류", "Type", Choices.SCHEMES, SUPPLIER),
    /** As issued: sources disagree on what the grades of 2023 make of older certificates (domain.md 4). */
    CERTIFICATE_GRADE(
            "result.certificateGrade",
            RESULT,
            FieldType.CHOICE,
            "인증 등급",
            "Grade",
            List.of("HIGH", "MIDDLE", "LOW", "UNGRADED"),
            SUPPLIER),
    CERTIFICATE_NUMBER("result.certificateNumber", RESULT, FieldType.TEXT, "인증서 번호", "Number", SUPPLIER),
    ISSUED_ON("result.issuedOn", RESULT, FieldType.DATE, "발급일", "Issued on", SUPPLIER),
    VALID_TO("result.validTo", RESULT, FieldType.DATE, "유효기한", "Valid to", SUPPLIER),
    GIVEN("result.amountWon", RESULT, FieldType.WON, "지원 금액", "Amount given", SUPPLIER, FIRM),
    RATIO("result.ratioPercent", RESULT, FieldType.COUNT, "보증 비율(%)", "Ratio in percent", SUPPLIER, FIRM),
    TRIAL_FROM("result.from", RESULT, FieldType.DATE, "시작일", "From", SUPPLIER, FIRM),
    TRIAL_TO("result.to", RESULT, FieldType.DATE, "종료일", "To", SUPPLIER, FIRM),
    TRAINED(
            "result.people",
            RESULT,
            FieldType.CHOICE,
            "교육받은 인원 구간",
            "People trained, as a band",
            Choices.BANDS,
            REGION_GROUP);

    /** Where a field's value comes from. */
    enum Origin {
        /** From what is registered here. */
        KNOWN,
        /** From whoever asks for the referral. */
        TOLD,
        /** From the partner, when it closes the case. */
        RESULT
    }

    /** Apart from the fields, which are made before what stands among them. */
    private static final class Choices {
        static final List<String> BANDS = List.of("1-9", "10-49", "50-299", "300-999", "1000+");
        static final List<String> SCHEMES = List.of("CSAP_STANDARD", "CSAP_SIMPLE", "ISMS", "ISMS_P");
    }

    private static final Map<String, Field> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Field::key, Function.identity()));

    private final String key;
    private final Origin origin;
    private final FieldType type;
    private final Bilingual label;
    private final List<String> choices;
    private final Set<Subject> subjects;

    Field(String key, Origin origin, FieldType type, String ko, String en, Subject first, Subject... more) {
        this(key, origin, type, ko, en, List.of(), first, more);
    }

    Field(
            String key,
            Origin origin,
            FieldType type,
            String ko,
            String en,
            List<String> choices,
            Subject first,
            Subject... more) {
        this.key = key;
        this.origin = origin;
        this.type = type;
        this.label = new Bilingual(ko, en);
        this.choices = choices;
        this.subjects = EnumSet.of(first, more);
    }

    static Optional<Field> of(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** The name in documents, conditions and on the wire. */
    String key() {
        return key;
    }

    Origin origin() {
        return origin;
    }

    FieldType type() {
        return type;
    }

    Bilingual label() {
        return label;
    }

    List<String> choices() {
        return choices;
    }

    boolean isAbout(Subject subject) {
        return subjects.contains(subject);
    }

    boolean takes(JsonNode value) {
        return type.takes(value, choices);
    }

    /** The band a number falls into. */
    static String band(int number) {
        if (number < 10) return "1-9";
        if (number < 50) return "10-49";
        if (number < 300) return "50-299";
        return number < 1_000 ? "300-999" : "1000+";
    }
}
