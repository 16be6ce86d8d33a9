package kr.ieum.web.firm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a firm's pages about the firm itself in Korean; {@code messages/firm_en.properties} has the English ones. */
@MessageBundle(value = "firm", locale = "ko")
interface FirmMessages {
    @Message("우리 기업 등록")
    String registerTitle();

    @Message("한 번만 적으면 됩니다. 사업자 상태는 국세청에서 직접 조회합니다.")
    String registerLead();

    @Message("사업자등록번호")
    String businessNumber();

    @Message("상호")
    String name();

    @Message("대표자 성명")
    String representative();

    @Message("개업일")
    String openedOn();

    @Message("업종 코드")
    String industry();

    @Message("표준산업분류 2~5자리. 사업자등록증명에 있습니다. 예: 46510")
    String industryHint();

    @Message("사업장 지역 코드")
    String region();

    @Message("법정동코드 10자리. 예: 1168010100 (서울 강남구 역삼동)")
    String regionHint();

    @Message("전체 인원")
    String headcount();

    @Message("대표자를 포함합니다.")
    String headcountHint();

    @Message("고용한 직원 수")
    String employees();

    @Message("대표자를 뺀 수입니다. 없으면 0.")
    String employeesHint();

    @Message("지난해 매출액(원)")
    String sales();

    @Message("이메일")
    String email();

    @Message("전화번호")
    String phone();

    @Message("환급 계좌")
    String refundAccount();

    @Message("돌려드릴 돈이 생기면 이 계좌로 보냅니다. 나중에 적어도 됩니다.")
    String refundAccountHint();

    @Message("은행")
    String bankCode();

    @Message("계좌번호")
    String accountNumber();

    @Message("예금주")
    String accountHolder();

    @Message("등록하기")
    String register();

    @Message("업종 코드의 차수")
    String industryRevision();

    @Message("사업자등록증명에 적힌 코드가 어느 분류의 것인지 고르세요. 2024년 6월까지는 10차입니다.")
    String industryRevisionHint();

    @Message("{number}차")
    String revision(int number);

    @Message("우리 기업")
    String companyTitle();

    @Message("사업자 상태(국세청)")
    String taxState();

    @Message("조회하고 있습니다")
    String taxAsked();

    @Message("아직 없습니다")
    String noAccount();

    @Message("재무 담당의 확인을 기다리는 계좌")
    String proposedAccount();

    @Message("기업 정보 고치기")
    String toChange();

    @Message("확인서")
    String certificates();

    @Message("낸 확인서가 없습니다.")
    String noCertificates();

    @Message("확인됨")
    String verified();

    @Message("확인 중")
    String unverified();

    @Message("확인서 내기")
    String toCertify();

    @Message("기업 정보 고치기")
    String changeTitle();

    @Message("바뀐 것만 고치면 됩니다. 이미 낸 신청의 판단은 바뀌지 않습니다.")
    String changeLead();

    @Message("연락처와 대표자")
    String contact();

    @Message("비워 두면 지금 그대로입니다.")
    String contactHint();

    @Message("지금: {value}")
    String now(String value);

    @Message("적으면 재무 담당이 확인한 뒤부터 이 계좌로 보냅니다. 비워 두면 지금 그대로입니다.")
    String newAccountHint();

    @Message("저장하기")
    String save();

    @Message("확인서 내기")
    String certificateTitle();

    @Message("담당자가 발급기관에 확인한 뒤부터 자격 판단에 쓰입니다.")
    String certificateLead();

    @Message("종류")
    String certificateKind();

    @Message("발급 번호")
    String certificateNumber();

    @Message("유효기간 시작")
    String validFrom();

    @Message("유효기간 끝")
    String validTo();

    @Message("내기")
    String handIn();
}
