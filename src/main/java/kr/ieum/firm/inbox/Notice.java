package kr.ieum.firm.inbox;

import java.util.Map;
import kr.ieum.platform.problem.Language;

/** Everything a firm is told of its own accord. {@code {code}} stands for the fact of that name. */
public enum Notice {
    ADMITTED(
            "선정되었습니다",
            "신청 {code}이(가) 선정되었습니다. 자부담금 {own}원을 {depositBy}까지 입금하시면 바우처를 쓸 수 있습니다. 적요에 신청 코드를 적어 주세요.",
            "You are admitted",
            "Application {code} is admitted. Deposit your own share of {own} won by {depositBy}, with the application's"
                    + " code as its reference, and the voucher can pay."),
    ADMITTED_FROM_WAITING_LIST(
            "대기 순번이 되어 선정되었습니다",
            "대기 중이던 신청 {code}이(가) 선정되었습니다. 자부담금 {own}원을 {depositBy}까지 입금하시면 바우처를 쓸 수 있습니다. 적요에 신청 코드를 적어 주세요.",
            "You are admitted from the waiting list",
            "Application {code} waited and is admitted now. Deposit your own share of {own} won by {depositBy}, with the"
                    + " application's code as its reference, and the voucher can pay."),
    WAITING(
            "대기자로 등록되었습니다",
            "신청 {code}은(는) 대기 {position}번입니다. 예산이 돌아오면 순서대로 선정됩니다.",
            "You are on the waiting list",
            "Application {code} is number {position} on the waiting list, which is served as money returns."),
    WAITING_MOVED_UP(
            "대기 순번이 올랐습니다",
            "신청 {code}의 대기 순번이 {position}번이 되었습니다.",
            "You have moved up the waiting list",
            "Application {code} is number {position} on the waiting list now."),
    WAITING_ENDED(
            "대기가 끝났습니다",
            "차수가 마감되어 신청 {code}의 대기가 끝났습니다.",
            "The waiting list has ended",
            "The round is closed, and application {code} no longer waits."),
    REFUSED(
            "선정되지 않았습니다",
            "신청 {code}이(가) 선정되지 않았습니다. 이유와 할 수 있는 일은 신청 조회에서 볼 수 있고, {appealBy}까지 이의신청할 수 있습니다.",
            "Your application is refused",
            "Application {code} is refused. Every reason and its remedy is shown with the application; you may appeal"
                    + " until {appealBy}."),
    CLARIFICATION_ASKED(
            "보완 요청이 있습니다",
            "신청 {code}에 담당자의 질문이 있습니다. {answerBy}까지 답하지 않으면 거절됩니다.",
            "A reviewer asks for clarification",
            "There is a question on application {code}. It is refused unless you answer by {answerBy}."),
    CONSULTATION_GIVEN(
            "컨설팅 결과가 나왔습니다",
            "바우처 {code}의 컨설팅 결과를 볼 수 있습니다. 권한 분야의 서비스를 살 수 있습니다.",
            "Your consultation is there",
            "The consultation on voucher {code} can be read. Services of the categories it advises can be bought."),
    PACT_AGREED(
            "협약이 성립했습니다",
            "협약 {code}에 모든 공급기업이 서명했습니다. 이제 이 협약으로 신청할 수 있습니다.",
            "Your pact is agreed",
            "Every supplier has signed pact {code}. You can apply with it now."),
    PACT_REFUSED(
            "공급기업이 협약을 받아들이지 않았습니다",
            "협약 {code}을(를) 공급기업이 거절했습니다. 이유: {reason}. 새 협약안을 쓸 수 있습니다.",
            "A supplier refuses your pact",
            "A supplier refuses pact {code}: {reason}. You can write another one."),
    SELECTION_CANCELLED(
            "선정이 취소되었습니다",
            "신청 {code}의 선정이 취소되었습니다. 이유: {reason}. 남은 자부담금은 전액 돌려드립니다.",
            "Your selection is cancelled",
            "The selection of application {code} is cancelled: {reason}. What is left of your own share is returned in"
                    + " full."),
    CANCELLED_WITHOUT_DEPOSIT(
            "자부담금이 기한까지 오지 않아 선정이 취소되었습니다",
            "신청 {code}의 자부담금이 기한까지 입금되지 않아 선정이 취소되었습니다. 입금된 금액이 있으면 전액 돌려드립니다.",
            "Your selection is cancelled: the own share did not come in time",
            "The own share of application {code} did not come in time, so its selection is cancelled. What came of it is"
                    + " returned in full."),
    CANCELLED_WITHOUT_PAYMENT(
            "기한까지 결제가 없어 선정이 취소되었습니다",
            "신청 {code}의 바우처로 기한까지 한 번도 결제하지 않아 선정이 취소되었습니다. 자부담금은 전액 돌려드립니다.",
            "Your selection is cancelled: nothing was paid in time",
            "The voucher of application {code} had paid for nothing in time, so its selection is cancelled. The own share"
                    + " is returned in full."),
    DEPOSIT_DUE(
            "자부담금 입금 기한이 다가옵니다",
            "바우처 {code}의 자부담금이 {deadline}까지 입금되지 않으면 선정이 취소됩니다.",
            "Your own share is due",
            "The selection lapses unless the own share of voucher {code} has come by {deadline}."),
    DEPOSIT_IN_PART(
            "자부담금 일부가 입금되었습니다",
            "신청 {code}의 자부담금 {own}원 가운데 {received}원이 입금되었습니다. 나머지 {missing}원을 {depositBy}까지 입금하지 않으면 선정이 취소됩니다.",
            "A part of your own share has come",
            "{received} won of the own share of {own} won of application {code} have come. The selection lapses unless the"
                    + " remaining {missing} won come by {depositBy}."),
    VOUCHER_ACTIVE(
            "바우처를 쓸 수 있습니다",
            "바우처 {code}(으)로 {face}원까지 결제할 수 있습니다.",
            "Your voucher is active",
            "Voucher {code} can pay up to {face} won."),
    FIRST_PAYMENT_DUE(
            "첫 결제 기한이 다가옵니다",
            "바우처 {code}(으)로 {deadline}까지 한 번도 결제하지 않으면 선정이 취소됩니다.",
            "Your first payment is due",
            "The selection is cancelled unless voucher {code} has paid for something by {deadline}."),
    VOUCHER_EXPIRING(
            "바우처 기한이 다가옵니다",
            "바우처 {code}에 {left}원이 남아 있습니다. {deadline}까지 쓰지 않은 금액은 회수됩니다.",
            "Your voucher is expiring",
            "There are {left} won left on voucher {code}. What is not spent by {deadline} is taken back."),
    VOUCHER_SUSPENDED(
            "바우처 사용이 정지되었습니다",
            "바우처 {code}의 결제가 정지되었습니다. 이유: {reason}",
            "Your voucher is suspended",
            "Voucher {code} cannot pay for the time being: {reason}"),
    VOUCHER_RESUMED(
            "바우처를 다시 쓸 수 있습니다",
            "바우처 {code}의 결제가 다시 됩니다. 이유: {reason}",
            "Your voucher is resumed",
            "Voucher {code} can pay again: {reason}"),
    VOUCHER_EXTENDED(
            "바우처 기한이 연장되었습니다",
            "바우처 {code}의 기한이 {deadline}(으)로 연장되었습니다. 이유: {reason}",
            "Your voucher is extended",
            "A deadline of voucher {code} is {deadline} now: {reason}"),
    VOUCHER_ENDED(
            "바우처가 끝났습니다",
            "바우처 {code}의 사용이 끝났습니다. 남은 자부담금은 전액 돌려드립니다.",
            "Your voucher has ended",
            "Voucher {code} has ended. What is left of your own share is returned in full."),
    SERVICE_UNUSED(
            "이용이 없는 서비스가 있습니다",
            "이용계약 {code}({title})의 이용기록이 없습니다. {useBy}까지 이용하지 않으면 지원이 멈추고 남은 금액이 회수됩니다.",
            "A service of yours is not used",
            "There are no records of use for order {code} ({title}). Unless it is used by {useBy}, the support stops and the"
                    + " rest is taken back."),
    SERVICE_STOPPED(
            "이용이 없어 지원이 멈췄습니다",
            "이용계약 {code}({title})을(를) {useBy}까지 이용하지 않아 지원이 멈췄습니다. 쓰지 않은 금액은 회수됩니다.",
            "The support of a service has stopped",
            "Order {code} ({title}) was not used by {useBy}: its support has stopped, and what was not used is taken"
                    + " back."),
    REQUEST_ANSWERED(
            "분쟁에 상대가 답했습니다",
            "이용계약 {code}에 대해 공급기업이 답했습니다: {reason}",
            "The other side has answered",
            "The supplier has answered on order {code}: {reason}"),
    REFUND_AGREED(
            "공급기업이 환불에 동의했습니다",
            "이용계약 {code}의 환불 요청({asked}원)에 공급기업이 동의했습니다. 공급기업의 말: {reason}",
            "Your supplier agrees to the refund",
            "The supplier agrees to your request for {asked} won of order {code}, in its words: {reason}"),
    REFUND_OFFERED(
            "공급기업이 일부 환불을 제안했습니다",
            "이용계약 {code}의 환불 요청({asked}원)에 공급기업이 {offered}원을 제안했습니다. 공급기업의 말: {reason}. 받아들이시면 바로 돌아오고, 아니면 심사"
                    + " 담당이 {decideBy}까지 결정합니다.",
            "Your supplier offers a part of the refund",
            "On your request for {asked} won of order {code} the supplier offers {offered} won, in its words: {reason}."
                    + " Accept it and the money comes back at once; otherwise reviewers decide by {decideBy}."),
    REFUND_REFUSED(
            "공급기업이 환불을 거절했습니다",
            "이용계약 {code}의 환불 요청({asked}원)을 공급기업이 거절했습니다. 공급기업의 말: {reason}. 심사 담당이 {decideBy}까지 결정합니다.",
            "Your supplier refuses the refund",
            "The supplier refuses your request for {asked} won of order {code}, in its words: {reason}. Reviewers decide by"
                    + " {decideBy}."),
    REFUND_SETTLED(
            "환불에 합의했습니다",
            "이용계약 {code}의 환불에 양쪽이 동의했습니다. 돌아가는 금액: {granted}원",
            "The refund is agreed on",
            "Both sides agree on the refund of order {code}. {granted} won go back."),
    REQUEST_DECIDED(
            "환불 요청 또는 분쟁이 결정되었습니다",
            "이용계약 {code}의 요청이 결정되었습니다. 돌아가는 금액: {granted}원. 이유: {reason}",
            "Your refund request or dispute is decided",
            "The request on order {code} is decided. {granted} won go back. Reason: {reason}"),
    ORDER_DISPUTED(
            "공급기업이 분쟁을 제기했습니다",
            "공급기업이 이용계약 {code}에 이의를 냈습니다: {reason}. {answerBy}까지 진술해 주세요.",
            "Your supplier disputes an order",
            "The supplier disputes order {code}: {reason}. Please answer by {answerBy}."),
    DISPUTE_WITHDRAWN(
            "공급기업이 분쟁을 거두었습니다",
            "공급기업이 이용계약 {code}에 낸 이의를 거두었습니다. 이용계약은 그대로 이어집니다.",
            "Your supplier has withdrawn its dispute",
            "The supplier no longer disputes order {code}. The order goes on as before.");

    private final String koreanSubject;
    private final String korean;
    private final String englishSubject;
    private final String english;

    Notice(String koreanSubject, String korean, String englishSubject, String english) {
        this.koreanSubject = koreanSubject;
        this.korean = korean;
        this.englishSubject = englishSubject;
        this.english = english;
    }

    String subject(Language language) {
        return language.choose(koreanSubject, englishSubject);
    }

    String text(Language language, Map<String, String> facts) {
        String text = language.choose(korean, english);
        for (Map.Entry<String, String> fact : facts.entrySet())
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        return text;
    }
}
