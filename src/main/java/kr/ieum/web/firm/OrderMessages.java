package kr.ieum.web.firm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of orders, tasks and the inbox in Korean; {@code messages/mine_en.properties} has the English ones. */
@MessageBundle(value = "mine", locale = "ko")
interface OrderMessages {
    @Message("할 일")
    String tasksTitle();

    @Message("국세청에서 사업자 상태를 조회하고 있습니다. 조금 뒤 새로 고치면 끝나 있고, 그 전에 신청하면 심사로 넘어갑니다.")
    String taxOfficeAsked();

    @Message("지금 하실 일이 없습니다.")
    String nothingLeft();

    @Message("{day}까지")
    String until(String day);

    @Message("우리 기업 정보")
    String ourFirm();

    @Message("쓴 만큼만 확정")
    String toPart();

    @Message("쓴 몫만 공급기업에 가고 나머지는 바우처로 돌아옵니다.")
    String partLead();

    @Message("확정할 공급가액(원)")
    String partAmount();

    @Message("쓴 만큼 확정하기")
    String partButton();

    @Message("내 바우처")
    String myVouchers();

    @Message("내 신청")
    String myApplications();

    @Message("수신함")
    String inboxTitle();

    @Message("아직 받은 알림이 없습니다.")
    String noMessages();

    @Message("새 알림")
    String unread();

    @Message("읽었습니다")
    String read();

    @Message("이용계약")
    String ordersTitle();

    @Message("아직 산 서비스가 없습니다.")
    String noOrders();

    @Message("공급기업이 {day}까지 서비스를 엽니다. 열지 않으면 결제가 취소되고 돈이 돌아옵니다.")
    String isHeld(String day);

    @Message("서비스가 열렸습니다. 써 보고 이상이 없으면 확인해 주세요.")
    String isOpen();

    @Message("{day}까지 이의가 없으면 저절로 확정됩니다.")
    String confirmBy(String day);

    @Message("이용이 확정되었습니다.")
    String isConfirmed();

    @Message("{day}까지 이용이 없으면 지원이 멈춥니다.")
    String useBy(String day);

    @Message("분쟁 중입니다. 결정이 날 때까지 기한은 멈춥니다.")
    String isDisputed();

    @Message("이용을 확인합니다")
    String confirm();

    @Message("값 (부가세 포함)")
    String total();

    @Message("바우처에서")
    String fromVoucher();

    @Message("정부지원금 · 자부담금")
    String subsidyOwn();

    @Message("따로 내는 부가세")
    String vat();

    @Message("결제한 때")
    String paidAt();

    @Message("이용 기간")
    String service();

    @Message("환불됨")
    String refunded();

    @Message("이용기록")
    String usages();

    @Message("아직 이용기록이 없습니다.")
    String noUsages();

    @Message("환불 요청과 분쟁")
    String requests();

    @Message("답을 기다림")
    String reqOpen();

    @Message("공급기업이 답함")
    String reqAnswered();

    @Message("받아들임")
    String reqGranted();

    @Message("받아들이지 않음")
    String reqRejected();

    @Message("거둠")
    String reqWithdrawn();

    @Message("상대의 답 {answer}까지 · 결정 {decide}까지")
    String answerBy(String answer, String decide);

    @Message("계약 취소")
    String toCancel();

    @Message("문제가 있어요 (분쟁)")
    String toDispute();

    @Message("환불 요청")
    String toRefund();

    @Message("바우처 보기")
    String toVoucher();

    @Message("쓰기 전이면 전액, 쓴 뒤라면 사업의 산식에 따라 남은 부분이 바우처로 돌아옵니다.")
    String cancelLead();

    @Message("기한이 멈추고 상대의 답을 들은 뒤 심사 담당이 결정합니다.")
    String disputeLead();

    @Message("공급기업이 기한 안에 답하고, 합의하지 못하면 심사 담당이 결정합니다.")
    String refundLead();

    @Message("보내기")
    String send();

    @Message("이유")
    String reason();

    @Message("돌려받을 공급가액(원)")
    String amount();

    @Message("비우면 사업의 산식으로 계산합니다.")
    String amountHint();
}
