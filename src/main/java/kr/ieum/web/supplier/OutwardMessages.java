package kr.ieum.web.supplier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a supplier's pages about other systems and bodies in Korean; {@code messages/outward_en.properties} has the English ones. */
@MessageBundle(value = "outward", locale = "ko")
interface OutwardMessages {
    @Message("주문·심사·정산 소식을 귀사 시스템에 바로 알려 드립니다. Standard Webhooks 규격으로 서명합니다.")
    String webhookLead();

    @Message("받을 주소")
    String address();

    @Message("저장하기")
    String setWebhook();

    @Message("서명 비밀값입니다. 지금 한 번만 보입니다.")
    String secretOnce();

    @Message("시험 전송")
    String testTitle();

    @Message("전송됨")
    String delivered();

    @Message("실패")
    String failed();

    @Message("응답")
    String answer();

    @Message("비밀값 바꾸기")
    String renew();

    @Message("앞의 비밀값도 24시간 동안 함께 씁니다.")
    String renewHint();

    @Message("웹훅 지우기")
    String remove();

    @Message("보낸 기록")
    String attempts();

    @Message("소식")
    String event();

    @Message("때")
    String when();

    @Message("꺼졌습니다")
    String disabled();

    @Message("정부 연구개발 성과를 담은 상품임을 신청하면, 부처가 확인한 뒤 상품에 표시됩니다.")
    String outputsLead();

    @Message("내 신청")
    String myLinks();

    @Message("성과 목록")
    String allOutputs();

    @Message("성과")
    String output();

    @Message("부처")
    String ministry();

    @Message("수행기관")
    String performer();

    @Message("기술성숙도")
    String readiness();

    @Message("과제 종료일")
    String endsOn();

    @Message("상품이 이 성과를 담았다고 신청")
    String claimTitle();

    @Message("근거")
    String grounds();

    @Message("신청하기")
    String claim();

    @Message("지금은 확인될 수 없는 이유")
    String obstacle();

    @Message("부처의 결정")
    String decision();

    @Message("표시 기한")
    String valid();

    @Message("거두기")
    String withdrawTitle();

    @Message("거두기")
    String withdraw();

    @Message("보안 컨설팅·인증, 실증 장소 같은 다른 기관의 지원에 연결해 드립니다. 동의하기 전에는 아무것도 나가지 않습니다.")
    String referralsLead();

    @Message("신청할 수 있는 연계")
    String kinds();

    @Message("내 연계")
    String myReferrals();

    @Message("신청하기")
    String ask();

    @Message("어느 상품에 대한 것인가요?")
    String aboutListing();

    @Message("회사 전체")
    String wholeCompany();

    @Message("초안 만들기")
    String draftReferral();

    @Message("동의할 내용")
    String consentTitle();

    @Message("받는 기관")
    String receiver();

    @Message("목적")
    String purpose();

    @Message("근거")
    String ground();

    @Message("동의 기한")
    String consentUntil();

    @Message("보낼 항목")
    String sends();

    @Message("경고: 먼저 읽어 주세요")
    String readWarning();

    @Message("읽었고 받아들입니다")
    String acceptWarning();

    @Message("동의합니다")
    String consent();

    @Message("지금은 동의할 수 없습니다")
    String cannot();

    @Message("연계와 동의 철회")
    String withdrawReferral();

    @Message("끝나기 전이면 언제든 됩니다. 그때부터 기관에 아무것도 보여 주지 않습니다.")
    String withdrawHint();

    @Message("결과")
    String outcome();
}
