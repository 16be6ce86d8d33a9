package kr.ieum.programme;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.cel.runtime.CelAttributePattern;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Everything a rule may ask about. The catalogue is closed: an expression that names anything else is refused. */
public enum FactType {
    SMALL_OR_MEDIUM("firm.isSmallOrMedium", FactKind.BOOL, "중소기업 여부", "Small or medium enterprise"),
    /** 소기업: the smaller of the small and medium. */
    SMALL("firm.isSmall", FactKind.BOOL, "소기업 여부", "Small enterprise"),
    /** 소상공인. */
    MICRO("firm.isMicro", FactKind.BOOL, "소상공인 여부", "Micro enterprise"),
    HEADCOUNT("firm.headcount", FactKind.INT, "전체 인원수", "Headcount, owner included"),
    EMPLOYEES("firm.employees", FactKind.INT, "고용원 수", "Employed people besides the owner"),
    SALES_WON("firm.salesWon", FactKind.INT, "연매출액(원)", "Yearly sales in won"),
    AVERAGE_SALES_WON(
            "firm.averageSalesWon", FactKind.INT, "최근 3개년 평균 매출액(원)", "Average yearly sales of three years in won"),
    OPENED_ON("firm.openedOn", FactKind.MOMENT, "개업일", "Opening date"),
    KSIC_CODE("firm.ksicCode", FactKind.TEXT, "표준산업분류 코드", "Industry code (KSIC)"),
    KSIC_REVISION("firm.ksicRevision", FactKind.INT, "표준산업분류 차수", "Revision of the industry code"),
    REGION_CODE("firm.regionCode", FactKind.TEXT, "지역 코드", "Region code"),
    /** 01 in business, 02 suspended, 03 closed, empty when the tax office knows no such business. */
    TAX_STATUS("firm.taxStatusCode", FactKind.TEXT, "사업자 상태(국세청)", "Business status (tax office)"),
    TAX_STATUS_AGE_DAYS(
            "firm.taxStatusAgeDays", FactKind.INT, "사업자 상태 조회 경과일", "Days since the business status was asked"),
    TAX_TYPE("firm.taxTypeCode", FactKind.TEXT, "과세 유형", "Tax type"),
    /** WOMEN, DISABLED, SOCIAL_VENTURE, SME: those valid at the moment of judging. */
    CERTIFICATES("firm.certificates", FactKind.TEXTS, "유효한 확인서", "Certificates valid now"),
    /** Those valid without a gap since the firm first applied to this programme. */
    CERTIFICATES_HELD(
            "firm.certificatesHeldSinceFirstAward",
            FactKind.TEXTS,
            "최초 신청부터 계속 유효한 확인서",
            "Certificates held without a gap since the first application"),
    TAX_ARREARS("firm.hasTaxArrears", FactKind.BOOL, "국세·지방세 체납 여부", "Tax arrears"),
    CREDIT_DEFAULT("firm.hasCreditDefault", FactKind.BOOL, "기업의 금융기관 채무불이행 여부", "Credit default of the firm"),
    BARRED("firm.isBarredFromSupport", FactKind.BOOL, "국가지원사업 참여제한 여부", "Barred from public support"),
    /** Empty history is known to be empty; absent means that nobody could say who the representative is. */
    OTHER_FIRMS(
            "representative.otherFirmsInRound",
            FactKind.INT,
            "같은 대표자의 다른 신청 기업 수",
            "Other firms of the representative"),
    /** Apart from the firm's own default, since a programme may count one and not the other. */
    REPRESENTATIVE_DEFAULT(
            "representative.hasCreditDefault", FactKind.BOOL, "대표자 개인의 채무불이행 여부", "Personal credit default of the CEO"),
    REPRESENTATIVE_AGE("representative.age", FactKind.INT, "대표자 나이(만)", "Age of the representative in years"),
    AWARDS("history.awards", FactKind.AWARDS, "과거 바우처 수혜 이력", "Vouchers given before"),
    SUPPORTS_SAME_YEAR(
            "history.supportsSameYear", FactKind.SUPPORTS, "같은 해 다른 정부지원 이력", "Other public support this year"),
    ROUND_YEAR("application.roundYear", FactKind.INT, "사업 연도", "Year of the round"),
    /** Suppliers that have agreed to the firm's plan before it applied; 0 where none was asked for. */
    AGREED_SUPPLIERS(
            "application.agreedSuppliers", FactKind.INT, "협약에 동의한 공급기업 수", "Suppliers that agreed to the plan"),
    USE_PLAN("application.hasUsePlan", FactKind.BOOL, "서비스 활용계획 제출 여부", "Use plan handed in"),
    INTEGRITY_PLEDGE("application.hasIntegrityPledge", FactKind.BOOL, "청렴서약서 제출 여부", "Integrity pledge given"),
    /** CEO or STAFF. */
    APPLICANT_ROLE("applicant.role", FactKind.TEXT, "신청인의 지위", "Role of the applicant"),
    INTEGRITY_COURSE("applicant.hasIntegrityCourse", FactKind.BOOL, "부정행위 방지 교육 이수 여부", "Anti-corruption course taken"),
    INSURED_STAFF(
            "applicant.isInsuredStaff", FactKind.BOOL, "4대보험 가입 임직원 여부", "Applicant is on the insured staff list");

    private static final Map<String, FactType> BY_NAME =
            Arrays.stream(values()).collect(toUnmodifiableMap(FactType::factName, Function.identity()));

    private final String factName;
    private final FactKind kind;
    private final Bilingual label;
    private final CelAttributePattern pattern;

    FactType(String factName, FactKind kind, String ko, String en) {
        this.factName = factName;
        this.kind = kind;
        this.label = new Bilingual(ko, en);
        this.pattern = CelAttributePattern.fromQualifiedIdentifier(factName);
    }

    /** The name in expressions and stored verdicts, as in {@code firm.employees}. */
    public String factName() {
        return factName;
    }

    public Bilingual label() {
        return label;
    }

    public static Optional<FactType> named(String factName) {
        return Optional.ofNullable(BY_NAME.get(factName));
    }

    /** How a person can be asked for a fact, where it is not looked up and needs no list. */
    public enum Question {
        YES_NO,
        NUMBER,
        DAY,
        NONE
    }

    public Question question() {
        return switch (this) {
            case TAX_STATUS_AGE_DAYS,
                    KSIC_REVISION,
                    OTHER_FIRMS,
                    ROUND_YEAR,
                    AGREED_SUPPLIERS,
                    USE_PLAN,
                    INTEGRITY_PLEDGE -> Question.NONE;
            default ->
                switch (kind) {
                    case BOOL -> Question.YES_NO;
                    case INT -> Question.NUMBER;
                    case MOMENT -> Question.DAY;
                    case TEXT, TEXTS, INTS, AWARDS, SUPPORTS -> Question.NONE;
                };
        };
    }

    FactKind kind() {
        return kind;
    }

    /** What marks the fact as unknown to an evaluation. */
    CelAttributePattern pattern() {
        return pattern;
    }
}
