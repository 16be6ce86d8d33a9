package kr.ieum.web.firm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of applying in Korean; {@code messages/apply_en.properties} has the English ones. */
@MessageBundle(value = "apply", locale = "ko")
interface ApplyMessages {
    @Message("바우처 신청")
    String applyTitle();

    @Message("조회할 수 없는 것만 묻습니다. 쓰던 것은 저장되니 나중에 이어 쓸 수 있습니다.")
    String applyLead();

    @Message("국세청에서 사업자 상태를 조회하고 있습니다. 조금 뒤 새로 고치면 끝나 있고, 그 전에 신청하면 심사로 넘어갑니다.")
    String taxOffice();

    @Message("이미 알고 있어 묻지 않는 것")
    String knownTitle();

    @Message("상호")
    String knownName();

    @Message("사업자등록번호")
    String knownNumber();

    @Message("전체 인원 / 직원")
    String knownPeople();

    @Message("매출액")
    String knownSales();

    @Message("개업일")
    String knownOpened();

    @Message("바우처를 정해진 곳에만 쓰고, 대가를 주고받지 않겠습니다. (청렴서약)")
    String pledge();

    @Message("저장하고 확인하기")
    String saveAndCheck();

    @Message("저장하고 나중에 이어 쓰기")
    String saveForLater();

    @Message("쓴 것은 저장해 두었습니다.")
    String keptAllTheSame();

    @Message("서비스 활용계획")
    String usePlan();

    @Message("한 줄에 하나씩 적으면 나중에 맞는 서비스를 찾아 드립니다. 예: 직원 8명 재택근무 출퇴근 관리")
    String usePlanHint();

    @Message("신청 내용 확인")
    String answersTitle();

    @Message("고치기")
    String change();

    @Message("이대로 내면 거절됩니다. 아래 이유를 먼저 확인하세요.")
    String wouldRefuse();

    @Message("요건에 맞습니다. 보내면 바로 결과를 알려 드립니다.")
    String wouldAdmit();

    @Message("이대로 내면 담당자가 다음을 확인한 뒤 결정합니다.")
    String wouldReview();

    @Message("차수")
    String round();

    @Message("청렴서약")
    String pledgeShort();

    @Message("사실과 다르게 신고하면 선정이 취소되고 지원금을 돌려내야 합니다.")
    String truth();

    @Message("신청하기")
    String submit();

    @Message("신청")
    String applicationTitle();

    @Message("선정되었습니다")
    String headAdmitted();

    @Message("대기 중입니다")
    String headWaiting();

    @Message("심사하고 있습니다")
    String headReview();

    @Message("심사 담당이 물었습니다")
    String headAsked();

    @Message("선정되지 않았습니다")
    String headRefused();

    @Message("끝난 신청입니다")
    String headEnded();

    @Message("접수 번호")
    String receipt();

    @Message("물음")
    String question();

    @Message("답하기")
    String toAnswer();

    @Message("이유와 할 수 있는 일")
    String why();

    @Message("이의신청 ({day}까지)")
    String toAppeal(String day);

    @Message("담당자가 다음을 확인하고 있습니다.")
    String reviewed();

    @Message("자부담금을 입금하세요")
    String depositTitle();

    @Message("{day}까지 입금하지 않으면 선정이 취소되고 다음 기업에 갑니다.")
    String depositBy(String day);

    @Message("받는 곳")
    String depositTo();

    @Message("은행 · 계좌")
    String depositAccount();

    @Message("받는 분에게 표시할 글")
    String depositText();

    @Message("지금까지 입금")
    String depositReceived();

    @Message("이체할 때 접수 번호를 적으면 입금이 바로 연결되고, 바우처를 쓸 수 있게 됩니다.")
    String depositHint();

    @Message("맞는 서비스 찾기")
    String toFind();

    @Message("바우처 보기")
    String toVoucher();

    @Message("진행")
    String lifeline();

    @Message("금액")
    String amounts();

    @Message("정부지원금")
    String subsidy();

    @Message("자부담금")
    String own();

    @Message("판단한 규칙 모두 보기")
    String allRules();

    @Message("통과")
    String passed();

    @Message("맞지 않음")
    String failed();

    @Message("확인 필요")
    String unknown();

    @Message("신청 철회")
    String toWithdraw();

    @Message("신청을 철회할까요?")
    String withdrawTitle();

    @Message("철회하면 되돌릴 수 없습니다. 입금한 돈은 모두 돌려드립니다.")
    String withdrawLead();

    @Message("철회하기")
    String withdrawButton();

    @Message("이의 내용")
    String appealField();

    @Message("이의신청")
    String appealTitle();

    @Message("무엇이 잘못되었는지 적어 주세요. 다른 담당자가 다시 심사합니다.")
    String appealLead();

    @Message("이의신청하기")
    String appealButton();

    @Message("답변")
    String answerField();

    @Message("보완 답변")
    String answerTitle();

    @Message("답을 보내면 심사가 이어집니다.")
    String answerLead();

    @Message("답 보내기")
    String answerButton();
}
