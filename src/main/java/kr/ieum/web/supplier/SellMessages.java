package kr.ieum.web.supplier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a supplier's pages in Korean, those of several and those of its own way; {@code messages/sell_en.properties} has the English ones. */
@MessageBundle(value = "sell", locale = "ko")
interface SellMessages {
    @Message("공급기업 할 일")
    String homeTitle();

    @Message("위에서부터 차례로 하면 됩니다.")
    String homeLead();

    @Message("상태")
    String state();

    @Message("기한")
    String until();

    @Message("아직 없습니다.")
    String nothing();

    @Message("바로 가기")
    String where();

    @Message("회사 정보")
    String company();

    @Message("선정과 협약")
    String approvals();

    @Message("내 상품")
    String listings();

    @Message("상품 파일 올리기")
    String fileTitle();

    @Message("판매한 계약")
    String orders();

    @Message("정산서")
    String statement();

    @Message("웹훅")
    String webhook();

    @Message("기술개발 성과")
    String outputs();

    @Message("연계")
    String referrals();

    @Message("공급기업 등록")
    String registerTitle();

    @Message("회사 정보 고치기")
    String changeTitle();

    @Message("한 번만 적으면 됩니다. 사업자 상태는 국세청에서 직접 조회합니다.")
    String registerLead();

    @Message("가려져 보이는 대표자·이메일·전화는 다시 적어 주세요.")
    String changeLead();

    @Message("사업자등록번호")
    String businessNumber();

    @Message("상호")
    String companyName();

    @Message("대표자 성명")
    String representative();

    @Message("부가가치세 면세로 판매하나요?")
    String vatFree();

    @Message("업종 코드")
    String industry();

    @Message("표준산업분류 2~5자리. 예: 62010")
    String industryHint();

    @Message("사업장 지역 코드")
    String region();

    @Message("법정동코드 10자리. 예: 1156011000")
    String regionHint();

    @Message("회사 소개")
    String about();

    @Message("홈페이지")
    String homepage();

    @Message("이메일")
    String email();

    @Message("전화번호")
    String phone();

    @Message("정산 계좌")
    String account();

    @Message("정산 담당자가 확인한 뒤부터 쓰입니다. 비워 두면 그대로입니다.")
    String accountHint();

    @Message("확인된 계좌")
    String accountKnown();

    @Message("확인을 기다리는 계좌")
    String accountProposed();

    @Message("은행")
    String bankCode();

    @Message("계좌번호")
    String accountNumber();

    @Message("예금주")
    String accountHolder();

    @Message("저장하기")
    String save();

    @Message("선정과 협약")
    String approvalsTitle();

    @Message("선정 신청")
    String applyTitle();

    @Message("사업과 분야")
    String field();

    @Message("시작일")
    String from();

    @Message("종료일")
    String to();

    @Message("서비스 제공 실적")
    String serviceHistory();

    @Message("예: 2018년부터 1,200개사에 제공")
    String serviceHistoryHint();

    @Message("가격 근거")
    String priceEvidence();

    @Message("납품 계약 등. 공개되지 않습니다.")
    String priceEvidenceHint();

    @Message("신청하기")
    String apply();

    @Message("분야")
    String category();

    @Message("기간")
    String period();

    @Message("신청일")
    String appliedAt();

    @Message("심사 의견")
    String reasons();

    @Message("조건")
    String conditions();

    @Message("근거 보완")
    String answerTitle();

    @Message("협약서")
    String agreementTitle();

    @Message("읽었으며 서명합니다")
    String sign();

    @Message("서명일")
    String signedOn();

    @Message("사유")
    String reason();

    @Message("결과")
    String result();

    @Message("종류")
    String kind();

    @Message("상품")
    String listing();
}
