package kr.ieum.web.firm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of vouchers and paying in Korean; {@code messages/spend_en.properties} has the English ones. */
@MessageBundle(value = "spend", locale = "ko")
interface SpendMessages {
    @Message("바우처")
    String voucherTitle();

    @Message("남은 금액")
    String left();

    @Message("정부지원금 {subsidy} · 자부담금 {own}")
    String leftParts(String subsidy, String own);

    @Message("맞는 서비스 찾기")
    String toNeeds();

    @Message("살 수 있는 서비스 모두")
    String toAll();

    @Message("기한")
    String deadlines();

    @Message("쓸 수 있는 곳과 한도")
    String caps();

    @Message("공급기업 한 곳에 {won}까지")
    String perSupplier(String won);

    @Message("모두 쓰려면 공급기업 {least}곳 이상에서")
    String leastSuppliers(Integer least);

    @Message("부가세는 바우처로 낼 수 없고 따로 냅니다.")
    String vatApart();

    @Message("인쇄용 바우처 (QR)")
    String toPaper();

    @Message("신청과 진행")
    String toApplication();

    @Message("바우처 반납")
    String toReturn();

    @Message("인쇄용 바우처")
    String paperTitle();

    @Message("바우처 금액")
    String face();

    @Message("이 종이는 알아보기 위한 것이며, 결제는 로그인한 사람만 할 수 있습니다.")
    String paperHint();

    @Message("바우처를 반납할까요?")
    String returnTitle();

    @Message("되돌릴 수 없습니다. 남은 자부담금 {own}은 환급 계좌로 보내 드립니다.")
    String returnLead(String own);

    @Message("반납하기")
    String returnButton();

    @Message("맞는 서비스 찾기")
    String needsTitle();

    @Message("필요한 것을 쓰는 말 그대로 적으세요. 활용계획에 적은 것은 미리 채웠습니다.")
    String needsHint();

    @Message("필요한 것 {number}")
    String need(Integer number);

    @Message("또 필요한 것")
    String another();

    @Message("찾기")
    String find();

    @Message("바우처를 가장 잘 쓰는 묶음")
    String basket();

    @Message("결제하기")
    String pay();

    @Message("바우처 {supply} · 따로 내는 부가세 {vat} · 남는 금액 {left}")
    String basketSum(String supply, String vat, String left);

    @Message("이 바우처로 살 수 있는 맞는 서비스가 없습니다.")
    String nothingFits();

    @Message("결제")
    String payPlan();

    @Message("결제 확인")
    String paymentTitle();

    @Message("이 바우처로는 결제할 수 없습니다")
    String cannotPay();

    @Message("바우처 · 정부지원금")
    String fromSubsidy();

    @Message("바우처 · 자부담금")
    String fromOwn();

    @Message("부가세 (공급기업에 따로 냅니다)")
    String vat();

    @Message("지금 남은 바우처")
    String leftNow();

    @Message("결제한 뒤")
    String leftAfter();

    @Message("공급기업 한 곳의 한도")
    String capSupplier();

    @Message("이 공급기업에 이미 쓴 금액")
    String spentSupplier();

    @Message("돈은 이용을 확인할 때까지 보류됩니다. 쓰기 전에 취소하면 모두 바우처로 돌아옵니다.")
    String held();

    @Message("오늘 이 서비스를 이미 결제했습니다")
    String paidToday();

    @Message("하나 더 결제하는 것이 맞습니다")
    String meanAnother();

    @Message("바우처로 {won} 결제")
    String payNow(String won);
}
