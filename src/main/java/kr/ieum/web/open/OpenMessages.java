package kr.ieum.web.open;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the open pages in Korean; {@code messages/open_en.properties} has the English ones. */
@MessageBundle(value = "open", locale = "ko")
interface OpenMessages {
    @Message("받을 수 있는 바우처")
    String vouchersTitle();

    @Message("정부가 서비스 값의 대부분을 내 줍니다. 받을 수 있는지는 로그인하지 않고도 1분이면 알 수 있습니다.")
    String vouchersLead();

    @Message("지금 신청할 수 있습니다")
    String openNow();

    @Message("지금 신청을 받는 차수가 없습니다.")
    String noneOpen();

    @Message("최대 {won}")
    String upTo(String won);

    @Message("{day}까지 신청")
    String applyUntil(String day);

    @Message("받을 수 있나요?")
    String mayI();

    @Message("접수 현황")
    String howItGoes();

    @Message("지금은 신청을 받지 않는 사업")
    String otherProgrammes();

    @Message("받을 수 있을까")
    String checkTitle();

    @Message("어느 바우처가 궁금하세요?")
    String whichOne();

    @Message("시작하기")
    String begin();

    @Message("예")
    String yes();

    @Message("아니요")
    String no();

    @Message("잘 모르겠습니다")
    String unsure();

    @Message("다음")
    String next();

    @Message("확인 결과")
    String resultTitle();

    @Message("지금은 받을 수 없습니다")
    String resultRefused();

    @Message("이유와 할 수 있는 일은 다음과 같습니다.")
    String resultRefusedLead();

    @Message("받을 수 있습니다")
    String resultGood();

    @Message("말씀하신 대로라면 요건에 맞습니다. 최대 {won}까지 받습니다.")
    String resultGoodLead(String won);

    @Message("아직 답할 수 없습니다")
    String resultOpen();

    @Message("아래를 알아야 받을 수 있는지 알 수 있습니다. 확인한 뒤 답해 주세요.")
    String resultOpenLead();

    @Message("답하기")
    String answerIt();

    @Message("신청하기")
    String applyNow();

    @Message("지금은 신청을 받지 않습니다.")
    String notOpen();

    @Message("우리가 확인하는 것")
    String lookedUp();

    @Message("다시 답하기")
    String again();

    @Message("서비스 찾기")
    String servicesTitle();

    @Message("무엇이 필요하세요?")
    String what();

    @Message("쓰는 말 그대로 적으세요. 예: 직원 8명 재택근무 출퇴근 관리")
    String whatHint();

    @Message("분야")
    String category();

    @Message("모두")
    String all();

    @Message("쓸 사람 수")
    String people();

    @Message("한 사람 한 달 최대(원)")
    String seatMonthUpTo();

    @Message("무료 체험")
    String trial();

    @Message("클라우드 보안인증")
    String csap();

    @Message("국내 보관")
    String domestic();

    @Message("연구 성과")
    String research();

    @Message("찾기")
    String search();

    @Message("{count}개를 찾았습니다.")
    String found(Long count);

    @Message("이렇게 알아들었습니다: {things}")
    String takenFor(String things);

    @Message("맞는 서비스가 없습니다. 조건을 줄여 보세요.")
    String nothing();

    @Message("고른 요금제 비교하기 (넷까지)")
    String compare();

    @Message("무료 체험 {days}일")
    String trialDays(Integer days);

    @Message("{day}까지 유효")
    String validTo(String day);

    @Message("요금제")
    String plans();

    @Message("공급가액 {supply} + 부가세 {vat}")
    String priceParts(String supply, String vat);

    @Message("{seats}명 · {months}개월")
    String seatsAndTerm(Integer seats, Integer months);

    @Message("한 사람 한 달 {won}")
    String seatMonth(String won);

    @Message("{code}로 결제")
    String payWith(String code);

    @Message("바우처 받기")
    String needVoucher();

    @Message("공급기업의 서비스 안내")
    String site();

    @Message("요금제 비교")
    String comparisonTitle();

    @Message("{title} 결제")
    String payFor(String title);

    @Message("선택 이유서 받기 (CSV)")
    String why();

    @Message("찾은 서비스")
    String results();
}
