package kr.ieum.web.supplier;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of what a supplier has sold in Korean; {@code messages/sold_en.properties} has the English ones. */
@MessageBundle(value = "sold", locale = "ko")
interface SoldMessages {
    @Message("모두")
    String all();

    @Message("이용계약")
    String order();

    @Message("금액")
    String total();

    @Message("결제일")
    String paidOn();

    @Message("지금 일의 기한")
    String deadline();

    @Message("바우처로 받은 공급가액")
    String supply();

    @Message("부가세(기업이 따로 냄)")
    String vat();

    @Message("산 요금제")
    String lines();

    @Message("서비스 기간")
    String service();

    @Message("지급")
    String payday();

    @Message("개통")
    String openTitle();

    @Message("서비스 시작일")
    String openFrom();

    @Message("비우면 오늘입니다.")
    String openFromHint();

    @Message("개통했습니다")
    String open();

    @Message("이용기록")
    String usages();

    @Message("이용기록 보내기")
    String usageTitle();

    @Message("많은 기록은 API나 파일로 보내세요.")
    String usageHint();

    @Message("기록 번호")
    String recordId();

    @Message("같은 번호는 한 번만 반영됩니다.")
    String recordIdHint();

    @Message("쓴 때 (한국 시각)")
    String usedAt();

    @Message("받은 때")
    String receivedAt();

    @Message("메모")
    String note();

    @Message("보내기")
    String sendUsage();

    @Message("세금계산서")
    String invoiceTitle();

    @Message("승인번호")
    String invoiceNumber();

    @Message("24자리. 예: 20161121-41000203-0000079e")
    String invoiceHint();

    @Message("발행일")
    String issuedOn();

    @Message("등록하기")
    String recordInvoice();

    @Message("보기")
    String show();

    @Message("승인일")
    String approvedOn();

    @Message("정산")
    String run();

    @Message("지급 대상")
    String gross();

    @Message("상계")
    String netted();

    @Message("지급액")
    String net();

    @Message("은행이 지급한 금액")
    String paidSum();

    @Message("지금 남은 채권")
    String claimsOpen();

    @Message("계약 없이 줄 돈")
    String credit();
}
